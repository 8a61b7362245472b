// Runs the check that stands in a verify.html on a folder, as a browser would:
//   node run_page.mjs VERIFY.HTML FOLDER [FINGERPRINT] [--against FILE] [--ca FILE] [--by-hand] [--in-slices]
//   node run_page.mjs VERIFY.HTML < [["FOLDER", "FINGERPRINT"], …] > [[EXIT CODE, "what it said, base64"], …]
// --by-hand: as in a browser whose WebCrypto has no Ed25519. --in-slices: every file is read as a
// large one is. Says what the page says, the verdict last. Without a folder it judges many, one after the other.
import { webcrypto } from "node:crypto";
import { closeSync, lstatSync, openSync, readFileSync, readdirSync, readSync } from "node:fs";
import vm from "node:vm";

globalThis.crypto ??= webcrypto; // before Node 19
const words = process.argv.slice(2), flag = name => words.includes(name) && words.splice(words.indexOf(name), 1);
const option = name => (words.includes(name) ? readFileSync(words.splice(words.indexOf(name), 2)[1], "utf8") : undefined);
const byHand = flag("--by-hand"), inSlices = flag("--in-slices"), against = option("--against"), authority = option("--ca");
const [page, folder, fingerprint] = words;
const [, schemas, checks, surroundings] = readFileSync(page, "utf8")
    .match(/<script type="application\/json" id="schemas">([^]*?)<\/script>[^]*<script id="check">([^]*?)<\/script>[^]*<script>([^]*?)<\/script>/);
const script = inSlices ? checks.replace("LARGE = 2 ** 26, SLICE = 2 ** 22", "LARGE = 2 ** 20, SLICE = 77").replace("size <= LARGE", "size <= 100") : checks;
new vm.Script(surroundings); // the page's own part needs a browser; here it is parsed only
const { importKey } = globalThis.crypto.subtle;
if (byHand)
    globalThis.crypto.subtle.importKey = async (form, key, kind, ...rest) => {
        if (kind.name === "Ed25519") throw new Error("no Ed25519");
        return importKey.call(globalThis.crypto.subtle, form, key, kind, ...rest);
    };

function bytesOf(path, from, to) {
    const bytes = new Uint8Array(to - from), file = openSync(path);
    const count = readSync(file, bytes, 0, bytes.length, from);
    closeSync(file);
    return bytes.subarray(0, count);
}
// Paths are bytes, since a name need not be UTF-8; a browser shows such a name with U+FFFD in it.
function filesIn(path, name = "", files = new Map()) {
    const kind = lstatSync(path);
    const inside = kind.isDirectory() ? readdirSync(path, "buffer") : [];
    if (inside.length > 0)
        for (const one of inside)
            filesIn(Buffer.concat([path, Buffer.from("/"), one]), (name && name + "/") + one.toString(), files);
    else if (!kind.isFile()) // a link, a pipe, an empty folder: a browser tells the page of the last alone
        files.set(name + "/", { size: 0, part: async () => new Uint8Array() });
    else
        files.set(name, { size: kind.size, part: async (from, to) => bytesOf(path, from, to) });
    return files;
}

const [check, shown] = vm.runInThisContext(`(function () { ${script}; return [checkRecord, shown]; })()`);
async function judge(top, given) {
    const report = await check(filesIn(Buffer.from(top)), { fingerprint: given, against, authority, schemas }, () => {});
    return [report.word === "VERIFIED" ? 0 : 1, [...report.said, report.line].map(shown).join("\n") + "\n"];
}

if (folder) {
    const [status, said] = await judge(folder, fingerprint);
    process.stdout.write(said);
    process.exitCode = status;
} else {
    const found = [];
    for (const record of JSON.parse(readFileSync(0, "utf8"))) {
        const [status, said] = await judge(...record);
        found.push([status, Buffer.from(said).toString("base64")]);
    }
    process.stdout.write(JSON.stringify(found));
}
