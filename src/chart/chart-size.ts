/** How wide a chart is, and whether it stands within a page. */
export interface ChartOptions {
  /** Pixels; 900 if nothing is said, never under 280. */
  readonly width?: number;
  /** Title, subtitle, note, paper and size are the page's: the chart keeps them for screen readers only. */
  readonly isBare?: boolean;
}

/** The size of the drawing, in pixels. */
export interface Paper {
  readonly width: number;
  /** Height of a chart whose content can be of any height. */
  readonly height: number;
  /** Left and right of everything. */
  readonly margin: number;
}

const USUAL_WIDTH = 900;
/** Narrower than this, no axis has room for its numbers. */
const LEAST_WIDTH = 280;
/** Height at the usual width, and what a pixel of width adds to it or takes from it. */
const USUAL_HEIGHT = { withHeadings: 520, bare: 430 };
const STEEPNESS = { withHeadings: 0.39, bare: 0.26 };
/** Wider charts do not grow beyond this share of the usual height. */
const TALLEST = 1.15;
const WIDEST_MARGIN = 36;
const BARE_MARGIN = 6;

/** The size of a chart: a narrow one is lower, with smaller margins. */
export function paperOf({ width: wished = USUAL_WIDTH, isBare = false }: ChartOptions): Paper {
  const width = Math.max(wished, LEAST_WIDTH);
  const kind = isBare ? 'bare' : 'withHeadings';
  const height = USUAL_HEIGHT[kind] + (width - USUAL_WIDTH) * STEEPNESS[kind];
  return {
    width,
    height: Math.min(height, USUAL_HEIGHT[kind] * TALLEST),
    margin: isBare ? BARE_MARGIN : Math.min(WIDEST_MARGIN, width * 0.04),
  };
}
