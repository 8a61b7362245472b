// Runs the check that stands in a verify.html on a folder, as a browser would:
//   node run_page.mjs VERIFY.HTML FOLDER [FINGERPRINT] [--by-hand] [--in-slices]
// --by-hand: as in a browser whose WebCrypto has no Ed25519. --in-slices: every file is read as a
// large one is. Says VERIFIED, or what failed.
import { webcrypto } from "node:crypto";
import { closeSync, lstatSync, openSync, readFileSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

globalThis.crypto ??= webcrypto; // before Node 19
const byHand = process.argv.includes("--by-hand"), inSlices = process.argv.includes("--in-slices");
const [page, folder, fingerprint] = process.argv.slice(2).filter(one => !one.startsWith("--"));
const [, checks, surroundings] = readFileSync(page, "utf8").match(/<script id="check">([^]*?)<\/script>[^]*<script>([^]*?)<\/script>/);
const script = inSlices ? checks.replace("LARGE = 2 ** 26, SLICE = 2 ** 22", "LARGE = 2 ** 20, SLICE = 77").replace("size <= LARGE", "size <= 100") : checks;
new vm.Script(surroundings); // the page's own part needs a browser; here it is parsed only
const { importKey } = globalThis.crypto.subtle;
if (byHand)
    globalThis.crypto.subtle.importKey = async (form, key, kind, ...rest) => {
        if (kind.name === "Ed25519") throw new Error("no Ed25519");
        return importKey.call(globalThis.crypto.subtle, form, key, kind, ...rest);
    };

const files = new Map();
function bytesOf(path, from, to) {
    const bytes = new Uint8Array(to - from), file = openSync(path);
    const count = readSync(file, bytes, 0, bytes.length, from);
    closeSync(file);
    return bytes.subarray(0, count);
}
function walk(path, name) {
    const kind = lstatSync(path);
    if (!kind.isDirectory() && !kind.isFile())
        return; // as a browser leaves links and pipes out of a folder that is given to it
    if (kind.isDirectory())
        readdirSync(path).forEach(one => walk(join(path, one), name ? `${name}/${one}` : one));
    else
        files.set(name, { size: kind.size, part: async (from, to) => bytesOf(path, from, to) });
}

try {
    walk(folder, "");
    const check = vm.runInThisContext(`(function () { ${script}; return checkRecord; })()`);
    const report = await check(files, fingerprint, () => {});
    console.log(`Fingerprint of the registry's first key: ${report.fingerprint}\n${report.times.join("\n")}\nVERIFIED`);
} catch (error) {
    console.log("FAILED: " + error.message);
    process.exitCode = 1;
}
