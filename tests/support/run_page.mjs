// Runs the check that stands in a verify.html on a folder, as a browser would:
//   node run_page.mjs VERIFY.HTML FOLDER [FINGERPRINT] [--by-hand]
// --by-hand: as in a browser whose WebCrypto has no Ed25519. Says VERIFIED, or what failed.
import { webcrypto } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

globalThis.crypto ??= webcrypto; // before Node 19
const byHand = process.argv.includes("--by-hand");
const [page, folder, fingerprint] = process.argv.slice(2).filter(one => one !== "--by-hand");
const [, script, surroundings] = readFileSync(page, "utf8").match(/<script id="check">([^]*?)<\/script>[^]*<script>([^]*?)<\/script>/);
new vm.Script(surroundings); // the page's own part needs a browser; here it is parsed only
const { importKey } = globalThis.crypto.subtle;
if (byHand)
    globalThis.crypto.subtle.importKey = async (form, key, kind, ...rest) => {
        if (kind.name === "Ed25519") throw new Error("no Ed25519");
        return importKey.call(globalThis.crypto.subtle, form, key, kind, ...rest);
    };

const files = new Map();
function walk(path, name) {
    if (statSync(path).isDirectory())
        readdirSync(path).forEach(one => walk(join(path, one), name ? `${name}/${one}` : one));
    else
        files.set(name, async () => new Uint8Array(readFileSync(path)));
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
