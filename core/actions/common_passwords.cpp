#include "actions/password_rule.h"

#include <QRegularExpression>

namespace actions {

namespace {

// The bases of the commonest passwords, as every published list of leaked ones has them at its head
// (SplashData's yearly lists, the lists of SecLists and of the NCSC, and the Chinese ones of CSDN
// and 7k7k), with some words of this trade. The digits that people put after a word, and keys in a
// row, are the rule's own matter (password_rule.cpp), so that only the words are listed. A list is
// facts, not anybody's work.
constexpr auto words = R"(
aaa aaaa aaaaaa aabbcc aaron abc abcabc abcd abcde abcdef abcdefg abcdefgh abcxyz abigail access
acdc acmilan admin adminadmin administrator adminpass adrian adriana ahmed aini airforce aiwo
ajax albert alejandro aleksandr alexander alexandra alexandre alexey alexis alfredo ali alice
alicia alipay aloha always amanda amazon amber america anakin anastasia anderson andrea andres
andrew andrey android angel angela angelica angelina angels anonymous anthony antonio anything
apollo apple apples april aquarius aragorn argentina aries armando army arnold arsenal arthur
asdasd asdf asdfgh asdfghjkl asdfjkl ashes ashley assassin asshole athena athlon atlanta audi
auditor august aunt austin australia autumn avengers azerty babies baby babyboy babyface
babygirl bacon bad badboy badger badgirl baidu bailey baker bambi banana bandit bangkok bank
baobao bar barbara barbie barca barcelona bart bartman baseball basketball bastard batman bayern
baz bbb beach bear bears beast beatles beatriz beaver bee beer beibei beijing benfica benjamin
bentley berlin bernard besiktas bestfriend bianca bible bigboy bigdaddy bigdick bilbo billiards
billy bird birthday bitch black blackcat blacky blah blahblah bleach blessed blessing blink
blondie blue blues bluesky bmw bobby boca bonjour boobs boss boston bowling boxing boy boyfriend
boys bradley brandon braves brazil brian broncos brother brownie bruce bruins bugatti bullet
bulls bullshit bunny burger business buster butcher butter buttercup butterfly butthead cake
california calvin camaro camera cameron camila canada cancer candy canon capricorn captain
carlos carolina caroline carpenter carrot cartman case casefile cash casino cat catwoman ccc
celeron celtic celtics champion changeme chargers charizard charlie charlotte checkpoint cheers
cheese chelsea chen chenhao chenjing cherry chevrolet chevy chicago chicken chiefs child
children china chocolate christ christian christina christine christmas christopher church ciao
cinderella cinnamon cisco claudia cleveland cobra cock coco coconut cody coffee coldplay college
colonel colt company compaq computer computer1 contrasena contraseña cookie cookies cooking cool
cooler coolguy copper corinthians corvette cougar counter counterstrike court cousin cow cowboy
cowboys cowgirl crazy crazyboy cricket crow crystal cubs cunt cupcake custodian custody cynthia
dad daddy daisy dallas dance dancer dancing dandan daniel danielle dark darkness darling david
ddd deadpool debbie debian december default delhi dell demo demon denis dennis denver desktop
detective detroit devil diablo diamond diana dick diego dinosaur director dmitri dmitry doctor
dodge dodgers dog doggie doggy dollar dolphin dolphins dominic donald donkey doom doraemon
dortmund douglas dragon dragonball driver drummer drums ducati duck duke dumbledore dumbo dummy
dylan eagle eagles earth easter ebay edc eduardo edward eeyore elena elizabeth elsa ember
emerald eminem emre engineer england ericsson erotic eternity europol everton everything
evidence example example1 exhibit extreme facebook faith falcon family farmer father fatima
february feifei fenerbahce fernando ferrari feyenoord fire fireball firebird firefly fish
fisherman fishing flame flamengo flames florida flower flowers foo foobar football ford forest
forever fortnite fortune fox foxy france francis frank franklin freedom freezer freya friday
friend friends friendship frodo frozen fuck fucker fuckoff fuckyou funny gabriel gabriela
galatasaray galaxy gambler game gamer games gaming gandalf ganesh gangster garden garfield
garlic garrett gemini general george gerald germany ghost giants ginger giovanni girl girlfriend
girls gloria glory gmail goat god godzilla goku gold golden golf golfer golfing good goodboy
goodbye goodgirl goodluck goodmorning goofy google goose gordon gorilla grace grandma grandpa
grape green greenday gregory guangzhou guest guitar guitarist gunner hades halflife halloween
halo hamburger hamster hangzhou hannah hanoi happiness happy hardcore harley harleydavidson
harrison harrypotter harvard haslo hassan hawk heat heaven hector hell hello hellothere
helloworld hercules hermione hero heslo hewlett hiphop hobbit hockey hogwarts hola holiday homer
honda honey hope hornet horse hot hotmail hottie houston huang huawei hulk human humanity hunt
hunter hunting husband hussein ibrahim ice icecream icecube iceman ichigo igor ilove iloveu
iloveyou india indians indonesia infinity inspector instagram intel intermilan internet interpol
investigator ipad iphone ironman isabella isabelle island itachi italy ivan jackson jaguar
jakarta jake james january japan jasmine jason jasper jazz jedi jeffrey jennifer jeremy jessica
jessie jesus jets jewel jingjing joanna john johnny joker jonathan jordan joseph joshua joy
judge julia juliana julie july june jupiter justice justin juventus kakashi karaoke karina
katherine katie kawasaki kelly kenneth kennwort kenny kevin keyboard kids killer kimberly king
kingkong kings kitchen kitten kitty knicks knight kodak korea krishna kristina kyle lakers
lakshmi lamborghini laogong laopo laptop laura lauren lawyer ledger ledzeppelin legend legolas
lele lemon leo leonardo lesbian letmein letmeinnow lexus liberty libra lightning lili lily lina
linda lingling linkedin linkinpark linux lion lions lisa lisbon liu liuyang liverpool liwei
login loki london longlong lorenzo lotus louise love lovely loveme lover lovers loveyou lozinka
lucas lucifer luck lucky lucky7 luckydog lucy luffy luigi macintosh madrid mafia maggie magic
magician magnum major maksim malaysia mama man manager manchester mancity mango manila manuel
manutd march marco marcus maria mariana marina marine marines mario mars marshmallow martin
marvel maserati master matrix matthew maverick max maxim maxine maxwell may mazda mechanic
mehmet meimei melanie melissa melon melvin men mercedes merlin metal metallica mets mexico miami
michael michelle mickey microsoft midnight miguel milan million millionaire mima mimamima
minecraft mingming minnie mohammed molly mom mommy monday money monitor monkey monster moon
moonlight morning morpheus moscow motdepasse mother motherfucker motorola mountain mouse
mousepad muhammad mum mumbai murat music mustafa mustang mylove mypassword myspace naked nala
nana nanjing naruto natalia natalie natasha nathan navy neo neptune netflix network never
newpassword newyear newyork nicholas nicole night nighthawk nihao nikita nikon ninja nintendo
nirvana nissan niuniu nobody nokia none noodle noodles nopassword nothing november nude null
nurse nvidia ocean october odin office officer oldpassword olga oliver olivia omar onepiece
onion opensesame openup operation oracle orange orchid oreo orgasm orlando oscar outlaw owl
packers pacman palmeiras pamela panasonic panther panthers papa paris parola parole parrot pass
passord passw0rd passwd password password1 passwort patricia patrick patriots paul paypal peace
peach peanut pearl pedro penguin penguins penis pentium people pepper person peter peterpan
phantom philadelphia philip philippines philips phoenix piano picard pickle piglet pikachu pilot
pineapple pingping pink pinkfloyd pirate pirates pisces pistol pittsburgh pizza planet platinum
playboy player playmate playstation please pluto pokemon poker poland police policeman pony pooh
pool porn pornstar porsche porto poseidon potato president prince princess princeton printer
private prosecutor pumpkin puppy purple pussy pussycat python qaz qazwsx qazwsxedc qianqian
quake queen qux qweasd qweasdzxc qweqwe qwer qwert qwerty qwertz rabbit racecar rachel racing
radeon radio radiohead ragnarok raiders rain rainbow ranger rangers rapper raven ravens
realmadrid rebecca rebel red redhead redskins redsox redwings registry remington renegade
ricardo rich richard richie rifle river robert roberto robin roblox rock rocket rockets
rocknroll rocky rodrigo roger rome ronald ronaldo rooster root rootpass rose rosebud router ruby
rugby runner russell russia rusty ryan sabrina sadie sagittarius sailing sailor saints sairam
sakura salasana salmon salut samantha sammy sample samsung samuel samurai sandra sandy santos
sapphire sarah sasuke satan saturday saturn scanner school scooby scoobydoo scorpio scorpion
scott sealbook sealed seattle sebastian secret secure security seizure senha seoul september
sergeant sergei sergey server service sesame sexy sexygirl shadow shadows shanghai shark sheep
shenzhen sheriff shit shiva shooter siemens silver simba simon simpson simpsons singapore singer
sister skate skateboard skating ski skiing sky skyline skywalker slipknot smile smiley smoke
smokey snake sniper snoopy snow snowboard snowman snowwhite soccer soldier somebody something
somethingelse song sonic sony sophia sophie sorry southpark space spaceman spaghetti spain
sparrow spider spiderman spock sporting spring spurs squirrel stan stanford star starcraft
starlight stars startrek starwars station steelers stephanie stephen steven storm strawberry
student subaru sugar summer sun sunday sunflower sunny sunrise sunset sunshine super supergirl
superior superman supernova superstar superuser supervisor support surfer surfing sushi suzuki
svetlana sweetheart swimmer swimming sysadmin system taobao tatiana taurus taylor tea teacher
temp temporary tencent tennis tequila tesla test tester testing tetris texas thailand thanks
thankyou thepassword theresa thomas thor thunder thursday tiantian tiger tigger timothy tingting
tinkerbell tits toby today together tokyo tomato tomorrow tony toor totoro tottenham toyota tree
trigger trinity trooper truck trucker trust trustno trustnoone tuesday tulip tupac turkey turtle
tweety twitter tyler ubuntu ukraine ultimate uncle universe university unknown unlimited usa
user userpass vader vanessa vanilla vegeta venus veronica victor victoria victory vietnam
vikings vincent violet violin viper virgo vladimir vodka void voldemort volkswagen volvo
wachtwoord walter wang wangjing wangwei warcraft warren warrior warriors wechat wednesday weiwei
weixin welcome wesley whale whatever whiskey white whitey wife william wilson winchester windows
wine winner winnie winter wizard woaini woaiqq woaiwojia woaizhongguo wobuzhidao wodemima wolf
wolverine woman women word world woshishui wsx xbox xiaohong xiaolong xiaomi xiaoming xiaoxiao
xiaoya xiaoyu xxx xxxx xxxxxx xyz yahoo yale yamaha yana yang yangyang yankees yellow yesterday
yingying yoda yourpassword youtube yuanyuan yusuf zaq zaqwsx zelda zeus zhang zhangjie zhangwei
zhao zhejiang zhifubao zhongguo zhou zodiac zoro zxcvb zxcvbn zxcvbnm zzz
)";

} // namespace

const QStringList &commonPasswords()
{
    static const QStringList passwords = QString::fromUtf8(words).split(
        QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    return passwords;
}

} // namespace actions
