import { type LocalText, roundHalfUp, textIn } from '#core/foundation'
import type { QuoteNode, ReportNode, ReportSection, ShownRow } from '../../model.ts'
import { saidCount, saidPercent } from '../../numbers-said.ts'
import { shownCell } from '../../show.ts'
import { baseAt, columnAt, notesOf, percentAt } from '../parts/index.ts'
import { everybodyColumn } from '../tables.ts'
import { type Context, paragraph } from './context.ts'
import { nationalWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const intro = text(
  'Sist i skjemaet kunne brukerne skrive det de ville om hjelpen. Kommentarene er renset for navn og steder før de er lest, og hver er kodet etter om den gir ros, kritikk, begge deler eller er nøytral.',
  'Sist i skjemaet kunne brukarane skrive det dei ville om hjelpa. Kommentarane er reinsa for namn og stader før dei er lesne, og kvar er koda etter om han gir ros, kritikk, begge delar eller er nøytral.',
)
const counted = text('{n} kommentarer sier noe om hjelpen.', '{n} kommentarar seier noko om hjelpa.')
const shares = text(
  '{praise} gir ros, {criticism} gir kritikk, og {mixed} gir begge deler.',
  '{praise} gir ros, {criticism} gir kritikk, og {mixed} gir begge delar.',
)
const checked = text(
  '{share} av kommentarene er kodet av to personer uavhengig av hverandre. For det samlede inntrykket var samsvaret {kappa} målt med Cohens kappa, der 1 er fullt samsvar.',
  '{share} av kommentarane er koda av to personar uavhengig av kvarandre. For det samla inntrykket var samsvaret {kappa} målt med Cohens kappa, der 1 er fullt samsvar.',
)
const tableTitle = text('Åpne kommentarer etter tjeneste. Prosent', 'Opne kommentarar etter teneste. Prosent')
const commentsBase = text('Kommentarer', 'Kommentarar')
const subject = text('Hva kommentaren gjelder', 'Kva kommentaren gjeld')
const overallRow = text('Samlet inntrykk', 'Samla inntrykk')
const quotesIntro = text(
  'Sitatene er valgt av to personer. De er eksempler og sier ikke hvor mange som mener det samme.',
  'Sitata er valde av to personar. Dei er døme og seier ikkje kor mange som meiner det same.',
)

/** The chapter on what people wrote; nothing where the comments are not given. */
export function commentsChapter(context: Context, number: number): readonly ReportSection[] {
  const { comments, say } = context
  if (!comments) return []
  return [
    {
      id: 'comments',
      title: say(words.comments),
      level: 1,
      number: String(number),
      nodes: [
        ...paragraph('comments_intro', say(intro)),
        ...paragraph('comments_level', levelText(context)),
        commentsTable(context),
        ...paragraph('comments_agreement', agreementText(context)),
        ...(comments.quotes.length > 0 ? paragraph('comments_quotes_intro', say(quotesIntro)) : []),
        ...comments.quotes.map(
          ({ id, text: said }): QuoteNode => ({ type: 'quote', id: `quote_${id}`, text: said, label: '' }),
        ),
      ],
    },
  ]
}

function levelText({ comments, say }: Context): string | null {
  const { overall } = comments!.tables
  const n = comments!.comments
  const of = (code: string): string | null => {
    const share = percentAt(overall, code, everybodyColumn)
    return share === null ? null : saidPercent(share)
  }
  const [praise, criticism, mixed] = [of('praise'), of('criticism'), of('mixed')]
  const sentences = [
    ...(n === null || baseAt(overall) === null ? [] : [say(counted, { n: saidCount(n) })]),
    ...(praise && criticism && mixed ? [say(shares, { praise, criticism, mixed })] : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : null
}

function commentsTable({ comments, say, language }: Context): ReportNode {
  const { overall, services } = comments!.tables
  const parts = [{ label: overallRow, table: overall }, ...services]
  const rows = parts.map(({ label, table }, at): ShownRow => {
    const column = columnAt(table, everybodyColumn)
    return {
      label: textIn(label, language),
      role: at === 0 ? 'total' : 'normal',
      cells: [
        ...overall.rows.map(({ code }) => {
          const row = table.rows.findIndex((one) => one.code === code)
          return shownCell(table.cells[row]?.[column]?.percent ?? { symbol: '..' }, 'percent0', language)
        }),
        shownCell(table.columns[column]!.base, 'count', language),
      ],
    }
  })
  const id = 'comments_table'
  return {
    type: 'table',
    id,
    table: {
      id,
      caption: say(tableTitle),
      corner: say(subject),
      columnGroups: [],
      columns: [
        ...overall.rows.map(({ label }) => ({ label: textIn(label, language), base: null })),
        { label: say(commentsBase), base: null },
      ],
      rows,
      notes: notesOf(overall, rows, [], language),
    },
  }
}

function agreementText({ comments, say }: Context): string | null {
  const overall = comments!.agreement.find(({ column }) => column === 'overall')
  if (!overall?.kappa) return null
  return say(checked, {
    share: saidPercent(100 * comments!.second.share),
    kappa: roundHalfUp(overall.kappa.kappa, 2).toFixed(2).replace('.', ','),
  })
}
