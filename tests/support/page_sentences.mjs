// The sentences of a verify.html that its table has no Chinese for, and those of the table that the page never says:
//   node page_sentences.mjs VERIFY.HTML
// Prints one a line and exits with 1 if there are any.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const page = readFileSync(process.argv[2], "utf8");
const [, check, table, face] = page.match(/<script id="check">([^]*?)<\/script>[^]*<script id="sentences">([^]*?)<\/script>[^]*<script>([^]*?)<\/script>/);
const [SENTENCES, inChinese] = vm.runInThisContext(`(function () { ${table}; return [SENTENCES, inChinese]; })()`);

// The text from `at` to the bracket that closes it, as its parts between commas, or between plus signs.
function parts(text, at, separator) {
    const found = [""];
    for (let depth = 0, quote = ""; at < text.length; ++at) {
        const one = text[at];
        if (quote) quote = one === quote ? "" : quote;
        else if ("\"`".includes(one)) quote = one;
        else if ("([{".includes(one)) ++depth;
        else if (")]}".includes(one) && --depth < 0) break;
        if (!quote && depth === 0 && one === separator) found.push("");
        else found.push(found.pop() + one + (one === "\\" ? text[++at] : ""));
    }
    return found.map(part => part.trim());
}
const literal = part => (/^["`]/.test(part) ? part.slice(1, -1).replace(/\$\{[^}]*\}/g, "{}") : "{}");
const said = [...check.matchAll(/\bneed\(|\bthrow new (?:Failed|Newer|InPart|Unknown)\(|\bsay\(|\bsaid\.push\(|\bsaid: |\bline: /g)]
    .map(call => (call[0].endsWith(": ") ? parts(check, call.index + call[0].length, ",")[0] : parts(check, call.index + call[0].length, ",").at(-1)))
    .map(expression => parts(expression, 0, "+").map(literal).join(""))
    .filter(sentence => /[a-z]/.test(sentence));

const isInChinese = sentence => !/[a-z]+ [a-z]+/.test(inChinese(sentence) ?? sentence + " is not");
const longestPart = sentence => sentence.split("{}").sort((one, other) => other.length - one.length)[0];
const missing = said.filter(sentence => !isInChinese(sentence));
const stale = SENTENCES.map(([english]) => english).filter(english => !(check + face).includes(longestPart(english)));
console.log([`${said.length} sentences`, ...missing.map(one => "no Chinese: " + one), ...stale.map(one => "never said: " + one)].join("\n"));
process.exitCode = missing.length + stale.length > 0 || said.length < 150 ? 1 : 0;
