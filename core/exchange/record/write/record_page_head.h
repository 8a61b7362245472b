#pragma once

// RecordPageHead: the beginning of record.html, with its style and a policy that blocks all
// loading.

namespace exchange {

inline constexpr auto recordPageHead = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Custody record 保管记录</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 15px/1.45 system-ui, "Noto Sans CJK SC", sans-serif; color: #1b1b1b;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: .2rem; }
h2 { font-size: 1.25rem; margin-top: 2.4rem; border-bottom: 2px solid #1b1b1b; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bbb; padding: .25rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: break-word; }
th { background: #f1f1f1; font-weight: 600; }
a { white-space: nowrap; }
code { font-size: .85em; overflow-wrap: anywhere; }
.withheld { color: #8a1f11; }
@media print { h2 { break-before: page; } h1 + p + h2 { break-before: auto; } }
</style></head><body>
)";

} // namespace exchange
