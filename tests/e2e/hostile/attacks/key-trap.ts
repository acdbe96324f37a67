/** Stands at the head of a page: keeps the press of every key from whoever listens after it, and notes in `keys` what was pressed and let go. */
export const KEY_TRAP = `<script>
  window.keys = [];
  addEventListener('keydown', (event) => { keys.push(event.key + ' down'); event.stopImmediatePropagation(); }, true);
  addEventListener('keyup', (event) => keys.push(event.key + ' up'), true);
</script>`;
