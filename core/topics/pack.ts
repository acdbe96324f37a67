import type { Text } from './text';
import type { Evidence, Topic } from './topic';

/** The value of `format` in every pack file that this version reads. */
export const PACK_FORMAT = 'sidelight-pack/1';

/** What a pack says about itself. */
export interface PackHeader {
  /** Reverse-DNS name or URI; never the title, never changed. */
  readonly id: string;
  /** Semantic version of the content. */
  readonly version: string;
  readonly name: Text;
  readonly description?: Text;
  /** BCP 47 tag of plain text fields. */
  readonly language: string;
  /** SPDX expression. */
  readonly license: string;
  readonly attribution?: string;
  readonly homepage?: string;
  /** ISO date of the last change. */
  readonly updated: string;
  /** ISO date of the last check of its facts. */
  readonly reviewed?: string;
  /** Where a reader can report an error: an https or mailto address. */
  readonly corrections?: string;
  readonly updateUrl?: string;
}

/** A file of topics. */
export interface Pack extends PackHeader {
  readonly format: typeof PACK_FORMAT;
  /** Context words shared by all topics of the pack. */
  readonly evidence?: Evidence;
  readonly topics: readonly Topic[];
}
