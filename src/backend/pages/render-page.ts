/**
 * The few pages that our loopback listeners show in the admin's browser. Everything that came from outside is escaped;
 * the policy lets nothing run but the one script that sends a form on.
 */
import { createHash } from 'node:crypto';
import type { Check, CheckStatus } from '../../core/findings/check.ts';
import { escapeHtml, escapeVisibly } from '../../core/reports/escape-html.ts';

export interface PageForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly button: string;
  /** Sent as soon as the page is there; the button stays for browsers without scripts. */
  readonly isAutomatic: boolean;
}

export interface Page {
  readonly title: string;
  readonly tone: 'go' | 'stop' | 'info';
  readonly paragraphs: readonly string[];
  readonly checks?: readonly Check[];
  readonly forms?: readonly PageForm[];
}

export interface RenderedPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const style = `:root{color-scheme:light dark;--ink:#16202b;--paper:#fff;--dim:#4b5866;--line:#d5dbe1;--go:#0b6b3a;--stop:#a51d24;--warn:#7a4a00;--info:#1d4f91}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#12181f;--dim:#a9b5c1;--line:#33404d;--go:#5fd394;--stop:#ff8f8f;--warn:#f0b95b;--info:#8ab8f5}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{max-width:44rem;margin:8vh auto;padding:0 1.25rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem;padding-left:.85rem;border-left:.3rem solid var(--info)}
h1.go{border-color:var(--go)}h1.stop{border-color:var(--stop)}
section{border-top:1px solid var(--line);padding:.75rem 0}
h2{font-size:1.05rem;margin:0 0 .25rem}
h2 span{font-size:.8rem;margin-right:.5rem;text-transform:uppercase;letter-spacing:.04em}
.fail span{color:var(--stop)}.warn span{color:var(--warn)}
dl{margin:0;display:grid;grid-template-columns:6rem 1fr;gap:.15rem .75rem}
dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
button{font:inherit;padding:.5rem 1rem;border:1px solid var(--info);border-radius:.4rem;background:var(--info);color:var(--paper);cursor:pointer}
button:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
footer{color:var(--dim);border-top:1px solid var(--line);margin-top:1.5rem;padding-top:.75rem;font-size:.9rem}`;

const script = 'document.forms[0].submit()';

const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${sha256(style)}'`,
  `script-src 'sha256-${sha256(script)}'`,
  // A sign-in may be passed on from host to host, so the scheme is all that can be said about a form's target.
  'form-action http: https:',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** A whole HTML document with the headers it must be sent with. */
export function renderPage(page: Page): RenderedPage {
  const forms = page.forms ?? [];
  const body = [
    `<h1 class="${page.tone}">${escapeVisibly(page.title)}</h1>`,
    ...page.paragraphs.map((paragraph) => `<p>${escapeVisibly(paragraph)}</p>`),
    ...(page.checks ?? []).map(renderCheck),
    ...forms.map(renderForm),
    '<footer>SSO Preflight, on this computer only</footer>',
  ].join('\n');
  const isAutomatic = forms[0]?.isAutomatic === true;
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeVisibly(page.title)} – SSO Preflight</title><style>${style}</style></head>
<body><main>
${body}
</main>${isAutomatic ? `<script>${script}</script>` : ''}</body></html>
`;
  return { html, headers };
}

const statusWords: Readonly<Record<CheckStatus, string>> = {
  pass: 'Passed',
  warn: 'Warning',
  fail: 'Failed',
  info: 'Note',
  'not-applicable': 'Not applicable',
  'not-run': 'Not checked',
};

function renderCheck(check: Check): string {
  const rows: readonly (readonly [string, string])[] = [
    ['Expected', check.expected],
    ['Came', check.actual],
    ['What to do', check.fix],
  ];
  const list = rows
    .filter(([, value]) => value !== '')
    .map(([term, value]) => `<dt>${term}</dt><dd>${escapeVisibly(value)}</dd>`)
    .join('');
  return `<section class="${check.status}"><h2><span>${statusWords[check.status]}</span>${escapeVisibly(check.title)}</h2><dl>${list}</dl></section>`;
}

function renderForm(form: PageForm): string {
  const fields = Object.entries(form.fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');
  return `<form method="post" action="${escapeHtml(form.action)}">${fields}<p><button type="submit">${escapeVisibly(form.button)}</button></p></form>`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
