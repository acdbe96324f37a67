import type { Writer } from './writer';

/** Pages that are made to be read: what stands in their body, with the style sheet they bring. */
export const READING_LAYOUTS = {
  news: ({ words, sentence, repeat }: Writer) => `
    <style>.grid { display: grid; grid-template-columns: 2fr 1fr; gap: 24px } figure { margin: 0 } .pic { height: 160px; background: #9ab }
      .lead::first-letter { font-size: 3em; float: inline-start } header { position: sticky; top: 0; background: Canvas }</style>
    <header><nav>${repeat(6, () => `<a href="#">${words(1)}</a>`)}</nav></header>
    <div class="grid"><article><h1>${sentence(6)}</h1><p class="lead">${sentence(40)}</p>
      <figure><div class="pic"></div><figcaption>${sentence(10)}</figcaption></figure>
      ${repeat(8, () => `<p>${sentence(30)} <a href="#">${words(3)}</a> ${sentence(20)}</p>`)}<blockquote>${sentence(16)}</blockquote></article>
      <aside><h2>${words(2)}</h2><ol>${repeat(6, () => `<li><a href="#">${sentence(6)}</a></li>`)}</ol></aside></div>`,
  forum: ({ words, sentence, repeat }: Writer) => `
    <style>.post { border: 1px solid #8888; margin: 8px; padding: 8px } .post .post { margin-inline-start: 24px } .by { font: 12px monospace }</style>
    <h1>${sentence(8)}</h1>${repeat(
      6,
      (n) => `<div class="post"><p class="by">${words(1)} · ${n} h</p><p>${sentence(24)}<br>${sentence(12)}</p>
      <div class="post"><p class="by">${words(1)}</p><blockquote>${words(10)}</blockquote><p>${sentence(14)}</p></div></div>`,
    )}`,
  wiki: ({ words, sentence, repeat }: Writer) => `
    <style>.box { float: inline-end; width: 220px; border: 1px solid #8888 } sup { font-size: 70% } .toc { display: inline-block; background: #8882 }</style>
    <table class="box"><caption>${sentence(2)}</caption>${repeat(6, () => `<tr><th>${words(1)}</th><td>${sentence(3)}</td></tr>`)}</table>
    <h1>${words(2)}</h1><p><b>${words(2)}</b> ${sentence(30)}<sup><a href="#n1">[1]</a></sup> ${sentence(24)}</p>
    <div class="toc"><ol>${repeat(4, () => `<li><a href="#">${words(2)}</a></li>`)}</ol></div>
    ${repeat(4, () => `<h2>${words(2)} <small><a href="#">[edit]</a></small></h2><p>${sentence(40)}<sup>[2]</sup> <i>${words(3)}</i> ${sentence(20)}</p>`)}
    <ol>${repeat(4, (n) => `<li id="n${n}">${sentence(8)}</li>`)}</ol>`,
  docs: ({ words, sentence, repeat }: Writer) => `
    <style>main { display: flex; gap: 24px } nav { width: 180px; font-size: 14px } pre { background: #8882; padding: 8px; overflow: auto } dt { font-weight: bold }</style>
    <main><nav><ul>${repeat(12, () => `<li><a href="#">${words(2)}</a></li>`)}</ul></nav><section><h1>${words(3)}</h1><p>${sentence(30)}</p>
      <pre><code>const ${words(1)} = ${words(1)}; // ${sentence(4)}</code></pre>
      <dl>${repeat(6, () => `<dt><code>${words(1)}</code></dt><dd>${sentence(14)}</dd>`)}</dl>
      <details open><summary>${words(2)}</summary><p>${sentence(20)}</p></details><details><summary>${words(2)}</summary><p>${sentence(9)}</p></details></section></main>`,
  columns: ({ words, sentence, repeat }: Writer) => `
    <style>.text { columns: 3; text-align: justify; hyphens: auto } mark { background: #ff08 } .rub { writing-mode: vertical-rl; float: inline-start; height: 140px }</style>
    <h1>${words(4)}</h1><p class="rub">${sentence(4)}</p><div class="text">${repeat(9, () => `<p>${sentence(36)} <mark>${words(3)}</mark> <ruby>${words(1)}<rt>${words(1)}</rt></ruby> ${sentence(12)}</p>`)}</div>`,
} as const;
