/** Runs in a page: whether something else lies over every corner and the middle of what has the focus. */
export function isFocusCovered(): boolean {
  const focused = document.activeElement;
  if (!focused) return false;
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 2, top + 2],
    [right - 2, top + 2],
    [left + 2, bottom - 2],
    [right - 2, bottom - 2],
  ];
  return points.every(([x = 0, y = 0]) => {
    const seen = document.elementFromPoint(x, y);
    return !seen || ![focused, ...labels].some((each) => each.contains(seen) || seen.contains(each));
  });
}
