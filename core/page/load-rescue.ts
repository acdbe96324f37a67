/** What helps when the store does not open: loaded when that happens. */
export function loadRescue() {
  return import('./rescue');
}
