let hosts = 0;

/** A host no page was loaded from yet: browsers give it a process of its own, in which nothing has warmed up. */
export function nextHost(): string {
  return `s${++hosts}.localhost`;
}
