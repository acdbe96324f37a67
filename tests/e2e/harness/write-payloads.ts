const TAGS = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'audio src=x',
  'input autofocus',
  'details open',
  'iframe',
  'object data=x',
  'select autofocus',
  'textarea autofocus',
  'marquee',
];
const HANDLERS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onstart',
  'onpointerenter',
  'onanimationstart',
  'onblur',
];

/** Over a hundred texts that would ask `origin` or run a script wherever one of them became markup. */
export function writePayloads(origin: string): string[] {
  const hit = `${origin}/hit`;
  const run = `document.documentElement.dataset.hurt=1`;
  return [
    ...TAGS.flatMap((tag) => HANDLERS.map((handler) => `<${tag} ${handler}="${run}">`)),
    `<script>${run}</script>`,
    `<script src=${hit}></script>`,
    `</script><script>${run}</script>`,
    `"><script>${run}</script>`,
    `'><img src=${hit}>`,
    `<img src=${hit}>`,
    `<iframe src=${hit}></iframe>`,
    `<iframe srcdoc="<script>${run}</script>">`,
    `<link rel=stylesheet href=${hit}>`,
    `<style>@import '${hit}'</style>`,
    `<div style="background:url(${hit})">`,
    `<meta http-equiv=refresh content="0;url=${hit}">`,
    `<base href=${origin}>`,
    `<a href="javascript:${run}">x</a>`,
    `<form action=${hit}><button>x</button></form>`,
    `</textarea><script>${run}</script>`,
    `</title><script>${run}</script>`,
    `<!--><script>${run}</script>-->`,
    `<math><mtext><img src=${hit}></mtext></math>`,
    `{{constructor.constructor('${run}')()}}`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a page must not fill in
    '${document.documentElement.dataset.hurt=1}',
    `javascript:${run}`,
    `![x](${hit})`,
    `[x](javascript:${run})`,
    `&lt;img src=${hit}&gt;`,
  ];
}
