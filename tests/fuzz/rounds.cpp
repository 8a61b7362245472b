// A fuzzer for compilers that bring none: it changes seeds at random and hands each on. It goes
// blindly where libFuzzer sees, so it is for short runs; the same numbers give the same inputs.
//     fuzz_entry [-runs=N] [-seed=N] FILE-OR-FOLDER…
// The last input is printed in hexadecimal when something fails; as a file it can be named again.

#include "law.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <random>
#include <vector>

#include <unistd.h>

namespace {

QByteArray current;

// Nothing but `write`: a program that crashed may do little else.
void tellInput(int signal)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (const char c : current) {
        const auto byte = static_cast<unsigned char>(c);
        const char hex[2] = {digits[byte >> 4U], digits[byte & 15U]};
        if (write(STDERR_FILENO, hex, sizeof hex) < 0)
            break;
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void hand(const QByteArray &input)
{
    current = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(input.constData()),
                           std::size_t(input.size()));
}

class Mutation
{
public:
    Mutation(std::vector<QByteArray> seeds, unsigned number)
        : m_seeds(std::move(seeds))
        , m_random(number)
    {
    }

    QByteArray next()
    {
        QByteArray input = m_seeds.at(below(m_seeds.size()));
        for (std::size_t changes = 1 + below(4); changes > 0; --changes)
            change(input);
        return input;
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }
    qsizetype place(const QByteArray &input)
    {
        return qsizetype(below(std::size_t(input.size()) + 1));
    }

    // What parsers trip over.
    QByteArray awkward()
    {
        static const std::vector<QByteArray> words{"\"",
                                                   "\\",
                                                   "{",
                                                   "}",
                                                   "[",
                                                   "]",
                                                   ":",
                                                   ",",
                                                   ";",
                                                   "\t",
                                                   " ",
                                                   "\n",
                                                   "\r\n",
                                                   "\r",
                                                   "%0A",
                                                   "%",
                                                   "../",
                                                   "/",
                                                   "'",
                                                   "=",
                                                   "-1",
                                                   "0",
                                                   "1e400",
                                                   "9223372036854775808",
                                                   "18446744073709551616",
                                                   "0.1",
                                                   "\\u0000",
                                                   "\\ud800",
                                                   "\xEF\xBB\xBF",
                                                   "\xFF\xFE",
                                                   "\xC0\x80",
                                                   "\xED\xA0\x80",
                                                   "\xF4\x90\x80\x80",
                                                   "\xE2\x80\xAE",
                                                   "\xE2\x80\xA8",
                                                   "\xCC\x81",
                                                   QByteArray(1, '\0'),
                                                   QByteArray(300, 'a'),
                                                   QByteArray(200, '['),
                                                   "null",
                                                   "true"};
        return words[below(words.size())];
    }

    void change(QByteArray &input)
    {
        const qsizetype at = place(input);
        const auto length = qsizetype(1 + below(16));
        const QByteArray &other = m_seeds[below(m_seeds.size())];
        switch (below(8)) {
        case 0:
            if (at < input.size())
                input[at] = char(input[at] ^ (1U << below(8)));
            break;
        case 1:
            if (at < input.size())
                input[at] = char(below(256));
            break;
        case 2:
            input.remove(at, length);
            break;
        case 3:
            input.insert(at, input.mid(place(input), length));
            break;
        case 4:
            input.insert(at, awkward());
            break;
        case 5:
            input.replace(at, length, awkward());
            break;
        case 6:
            input = input.left(at) + other.mid(place(other));
            break;
        default:
            input.truncate(at);
        }
    }

    std::vector<QByteArray> m_seeds;
    std::mt19937 m_random;
};

std::vector<QByteArray> seedsIn(QStringList paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir())
            files.append(path);
        for (QDirIterator folder(path, QDir::Files); folder.hasNext();)
            files.append(folder.next());
    }
    files.sort();
    std::vector<QByteArray> seeds;
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        seeds.push_back(file.readAll());
    }
    return seeds;
}

} // namespace

int main(int argc, char **argv)
{
    long runs = 0;
    unsigned number = 1;
    QStringList paths;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument.startsWith(QLatin1String("-runs=")))
            runs = argument.mid(6).toLong();
        else if (argument.startsWith(QLatin1String("-seed=")))
            number = argument.mid(6).toUInt();
        else
            paths.append(argument);
    }
    const auto seeds = seedsIn(paths);
    if (seeds.empty())
        qFatal("Name a file, or a folder of files, to begin with.");
    std::signal(SIGABRT, tellInput);
    std::signal(SIGSEGV, tellInput);
    for (const auto &seed : seeds)
        hand(seed);
    Mutation mutation(seeds, number);
    for (long run = 0; run < runs; ++run)
        hand(mutation.next());
    std::printf("%ld runs on %zu seeds\n", runs, seeds.size());
    return 0;
}
