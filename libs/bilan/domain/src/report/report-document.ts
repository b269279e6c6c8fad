import type { DrawnLine, EventKind, Point } from '@fds/shared/kernel';
import type { PrintedBlock, PrintedWriting } from './report-texts';

/** One bar: a name, how long it is beside the longest, and the words at its end. */
export interface DrawnBar {
  readonly label: string;
  /** 0 to 1. */
  readonly part: number;
  readonly mark: string;
  /** Present when the bar is a kind of event: its sign tells it apart without colour. */
  readonly kind: EventKind | '';
  /** Not given, not expressed: hatched. */
  readonly unknown: boolean;
}

/** One column of the years; bounds are parts of the tallest as well. */
export interface DrawnColumn {
  readonly label: string;
  readonly part: number;
  readonly bounds: readonly [lower: number, upper: number] | null;
  readonly mark: string;
  readonly state: 'this' | 'known' | 'not_comparable' | 'unknown';
}

/** One department: its rings in the map's own units, the shade of its number (0 to 5), where its words stand. */
export interface DrawnDepartment {
  readonly rings: readonly (readonly Point[])[];
  readonly shade: number;
  readonly name: string;
  readonly mark: string;
  readonly at: Point;
}

/** What a chart draws, free of any paper or screen. */
export type Drawing =
  | { readonly type: 'bars'; readonly bars: readonly DrawnBar[] }
  | { readonly type: 'columns'; readonly columns: readonly DrawnColumn[] }
  | {
      readonly type: 'map';
      readonly width: number;
      readonly height: number;
      readonly departments: readonly DrawnDepartment[];
    }
  /** Nothing is counted: there is nothing to draw. */
  | { readonly type: 'none' };

export interface TableHead {
  readonly words: string;
  /** A number: set to the right. */
  readonly number: boolean;
}

/** A table as it is printed; `total` is empty when there is none. */
export interface ReportTable {
  readonly head: readonly TableHead[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** A chart: what it says, what it measures, its drawing, the same in words, its table, its base. */
export interface ReportChart {
  /** Unique in the report; the name of its file when it is downloaded alone. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly drawing: Drawing;
  /** All that the drawing shows, for who does not see it. */
  readonly alternative: string;
  readonly table: ReportTable;
  readonly foot: string;
}

/** A large number and what it counts. */
export interface ReportKey {
  readonly value: string;
  readonly words: string;
}

/** A table of its own, under its title. */
export interface TitledTable extends ReportTable {
  readonly title: string;
  readonly note: string;
}

/** A section, laid out in this order. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly written: PrintedWriting;
  readonly keys: readonly ReportKey[];
  readonly charts: readonly ReportChart[];
  readonly tables: readonly TitledTable[];
  readonly notes: readonly string[];
}

/** The first page. */
export interface ReportCover {
  readonly region: string;
  /** `Version 1, publiée le …`, or that it may still change. */
  readonly standing: string;
  readonly number: string;
  readonly window: string;
  readonly theme: string;
  readonly year: string;
  readonly spectrum: readonly DrawnLine[];
  /** Days of the window, in order; one of several where they are many. */
  readonly days: readonly string[];
  readonly legend: readonly { readonly kind: EventKind; readonly words: string }[];
  readonly keys: readonly ReportKey[];
  readonly imprint: string;
}

/** The second page: what a minister reads. */
export interface ReportEssentials {
  readonly title: string;
  readonly lead: string;
  /** Short sentences of the coordination. */
  readonly highlights: readonly (readonly PrintedBlock[])[];
  readonly written: PrintedWriting;
  readonly years: ReportChart;
  readonly audiences: ReportTable;
  readonly levels: ReportChart;
  readonly families: ReportTable;
  readonly familiesNote: string;
  readonly kinds: ReportTable;
  readonly kindsNote: string;
  readonly keys: readonly ReportKey[];
  readonly note: string;
}

/** The printed bilan: texts in French, numbers as they are read. */
export interface ReportDocument {
  readonly cover: ReportCover;
  readonly essentials: ReportEssentials;
  readonly sections: readonly ReportSection[];
  readonly definitions: readonly {
    readonly title: string;
    readonly rows: readonly (readonly string[])[];
  }[];
}
