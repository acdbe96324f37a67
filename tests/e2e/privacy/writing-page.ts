/** Stands in everything that is not to be read, beside names that would be marked. */
export const SECRET = 'quincejam';

const NAME = 'Grey Heron';
const HIDDEN_TEXT = `${SECRET} met ${NAME} 11 here.`;
const VALUE = `value="${HIDDEN_TEXT}"`;
const INPUTS = [
  'type="password" autocomplete="current-password"',
  'type="text" id="typed"',
  'type="search"',
  'type="hidden"',
  'autocomplete="cc-name"',
  'autocomplete="cc-number" inputmode="numeric"',
  'autocomplete="one-time-code"',
  'readonly',
  'disabled',
].map((attributes) => `<input ${attributes} ${VALUE} placeholder="${HIDDEN_TEXT}" title="${HIDDEN_TEXT}">`);
const EDITORS = [
  'contenteditable id="edited"',
  'contenteditable="plaintext-only"',
  'role="textbox" tabindex="0"',
  'class="CodeMirror"',
  'class="cm-editor"',
  'class="monaco-editor"',
  'class="ace_editor"',
  'class="ProseMirror"',
  'class="ql-editor"',
].map(
  (attributes) =>
    `<div ${attributes}>${HIDDEN_TEXT}<p>${HIDDEN_TEXT} <b contenteditable="false">${NAME} 12</b></p></div>`,
);
const HIDDEN = [
  `<p aria-hidden="true">${HIDDEN_TEXT}</p>`,
  `<p>Seen <span aria-hidden="true">${HIDDEN_TEXT}</span> around.</p>`,
  `<select><option>${HIDDEN_TEXT}</option></select>`,
  `<textarea id="area">${HIDDEN_TEXT}</textarea>`,
  `<textarea hidden>${HIDDEN_TEXT}</textarea>`,
];
const DESIGNED = `<script>document.designMode = 'on'</script><p>${HIDDEN_TEXT}`;

/** What a reader can type into. */
export const TYPED_INTO = ['#typed', '#area', '#edited'];

/** A page with every kind of field and editor, and two names that are there to be read. */
export const WRITING_PAGE = `<!doctype html><title>Writing</title>
  <p>In sight is ${NAME} 1.</p><p translate="no">And ${NAME} 2, not to be translated.</p>
  <form>${INPUTS.join('')}</form>${EDITORS.join('')}${HIDDEN.join('')}
  <section id="host"></section>
  <iframe title="Editor" srcdoc="${DESIGNED.replaceAll('"', '&quot;')}"></iframe>
  <script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML =
      '<textarea>${HIDDEN_TEXT}</textarea><div contenteditable>${HIDDEN_TEXT}</div>';
  </script>`;
