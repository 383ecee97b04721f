import type { ReportModel } from '#core/reports'

/** Texts that only a workbook prints: heads of its own lists, ways around, and what the symbols mean. */
export interface WorkbookWords {
  readonly toOverview: string
  readonly emptySection: string
  readonly emptyTable: string
  readonly codeBookHeads: readonly [string, string, string, string, string, string]
  /** Symbol and meaning, as Statistics Norway uses them. */
  readonly symbols: readonly (readonly [string, string])[]
  readonly symbolsHead: string
  readonly unrounded: string
}

const words: Record<ReportModel['language'], WorkbookWords> = {
  nb: {
    toOverview: 'Til oversikten',
    emptySection: 'Denne delen har ingen tabeller.',
    emptyTable: 'Tabellen har ingen rader.',
    codeBookHeads: ['Nr.', 'Kode', 'Spørsmål', 'Svarkode', 'Svar', 'Opphav'],
    symbolsHead: 'Symboler i tabellene',
    symbols: [
      ['.', 'Tall kan ikke forekomme.'],
      ['..', 'Spørsmålet eller svaralternativet fantes ikke i skjemaet den gangen.'],
      [':', 'Tall vises ikke av hensyn til personvernet.'],
    ],
    unrounded: 'Tallene er lagret uten avrunding. Formatet i cellen avgjør hvor mange desimaler som vises.',
  },
  nn: {
    toOverview: 'Til oversikta',
    emptySection: 'Denne delen har ingen tabellar.',
    emptyTable: 'Tabellen har ingen rader.',
    codeBookHeads: ['Nr.', 'Kode', 'Spørsmål', 'Svarkode', 'Svar', 'Opphav'],
    symbolsHead: 'Symbol i tabellane',
    symbols: [
      ['.', 'Tal kan ikkje førekome.'],
      ['..', 'Spørsmålet eller svaralternativet fanst ikkje i skjemaet den gongen.'],
      [':', 'Tal blir ikkje viste av omsyn til personvernet.'],
    ],
    unrounded: 'Tala er lagra utan avrunding. Formatet i cella avgjer kor mange desimalar som blir viste.',
  },
}

/** The workbook's own texts in the report's language. */
export const workbookWords = (language: ReportModel['language']): WorkbookWords => words[language]
