import type { ReportModel } from '#core/reports'

/** Texts that only a page prints or says. */
export interface PageWords {
  readonly skip: string
  /** What a symbol is read aloud as. */
  readonly spoken: Readonly<Record<string, string>>
  readonly made: string
}

const words: Readonly<Record<ReportModel['language'], PageWords>> = {
  nb: {
    skip: 'Hopp til innholdet',
    spoken: { '.': 'kan ikke forekomme', '..': 'fantes ikke i skjemaet', ':': 'vises ikke' },
    made: 'Laget',
  },
  nn: {
    skip: 'Hopp til innhaldet',
    spoken: { '.': 'kan ikkje førekome', '..': 'fanst ikkje i skjemaet', ':': 'blir ikkje vist' },
    made: 'Laga',
  },
}

/** The page's own texts in the report's language. */
export const pageWords = (language: ReportModel['language']): PageWords => words[language]
