/** What a figure should be; both ends included. */
export interface Aim {
  readonly most?: number;
  readonly least?: number;
}

/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `x` for a ratio, else the unit: `ms`, `MB`, `bytes`. */
  readonly unit: string;
  readonly aim?: Aim;
  /** The medians it was made of, in milliseconds unless the name says otherwise, and how many runs each is the median of. */
  readonly from: { readonly [name: string]: number };
  readonly rounds: number;
}

/** Figures that were measured together, and on what. */
export interface Section {
  readonly title: string;
  /** Counts behind the figures: characters, text nodes, names, marks. */
  readonly counts: { readonly [name: string]: number | string };
  readonly figures: readonly Figure[];
}

/** Whether a figure meets its aim; `null` when it has none. */
export function meetsAim({ value, aim }: Figure): boolean | null {
  if (!aim) return null;
  return value <= (aim.most ?? Number.POSITIVE_INFINITY) && value >= (aim.least ?? Number.NEGATIVE_INFINITY);
}
