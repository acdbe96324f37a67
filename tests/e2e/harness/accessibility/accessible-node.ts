/** A node as assistive technology is told of it, in the order of the document, with how deep it lies. */
export interface AccessibleNode {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Of headings. */
  readonly level: number | undefined;
  /** Of links: where they lead. */
  readonly url: string;
  readonly isIgnored: boolean;
}
