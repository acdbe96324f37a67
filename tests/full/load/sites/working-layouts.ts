import type { Writer } from './writer';

/** Pages that are made to be worked with: tables, shops, chats, programs; some are written by their own script. */
export const WORKING_LAYOUTS = {
  table: ({ words, name, repeat }: Writer) => `
    <style>table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #8888; padding: 2px 6px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 160px } thead { position: sticky; top: 0; background: Canvas }</style>
    <input aria-label="${words(1)}"><table><thead><tr>${repeat(6, () => `<th>${words(1)}</th>`)}</tr></thead><tbody>
    ${repeat(30, (n) => `<tr><td>${n}</td><td>${name()}</td>${repeat(4, () => `<td>${words(4)}</td>`)}</tr>`)}</tbody></table>`,
  shop: ({ words, sentence, repeat }: Writer) => `
    <style>.goods { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: 12px } .card { box-shadow: 0 1px 4px #0006; padding: 8px } .card div { height: 80px; background: #fc9 } s { opacity: .6 }</style>
    <h1>${words(2)}</h1><div class="goods">${repeat(12, (n) => `<div class="card"><div></div><a href="#">${sentence(6)}</a><p><s>${n}9.99</s> <b>${n}4.99</b></p><button>${words(2)}</button></div>`)}</div>`,
  chat: ({ words, sentence, repeat }: Writer) => `
    <style>.log { height: 420px; overflow: auto; display: flex; flex-direction: column-reverse } .said { border-radius: 12px; padding: 8px; margin: 4px; background: #8af3; max-width: 70% } .said:nth-child(even) { align-self: end; background: #8883 }</style>
    <div class="log">${repeat(14, () => `<div class="said">${sentence(18)}</div>`)}</div><div contenteditable="true">${sentence(6)}</div><textarea>${words(8)}</textarea>`,
  app: ({ words, sentence, repeat }: Writer) => `
    <style>#app { display: grid; grid-template-columns: 160px 1fr } .pane { border: 1px solid #8888; padding: 8px }</style><div id="app"></div>
    <template id="view"><div class="pane"><ul>${repeat(8, () => `<li>${words(2)}</li>`)}</ul></div><div class="pane"><h1>${words(3)}</h1><x-card></x-card>${repeat(5, () => `<p>${sentence(22)}</p>`)}</div></template>
    <template id="card"><style>p { color: teal; border: 1px dashed }</style><p>${sentence(12)}</p><slot></slot></template>
    <script>customElements.define('x-card', class extends HTMLElement { connectedCallback() {
      this.attachShadow({ mode: 'open' }).append(document.querySelector('#card').content.cloneNode(true)); } });
      document.querySelector('#app').append(document.querySelector('#view').content.cloneNode(true)); history.replaceState({}, '', '#/view');</script>`,
  mail: ({ words, sentence, repeat }: Writer) => `
    <style>.split { display: flex; height: 460px } .list { width: 240px; overflow: auto } iframe { flex: 1; border: 0 } .list p { border-bottom: 1px solid #8888 }</style>
    <div class="split"><div class="list">${repeat(12, () => `<p><b>${words(2)}</b><br>${sentence(6)}</p>`)}</div>
    <iframe srcdoc="<!doctype html><body style='font: 15px Georgia'>${repeat(6, () => `<p>${sentence(24)}</p>`)}"></iframe></div><svg width="200" height="30"><text y="20">${words(3)}</text></svg>`,
} as const;
