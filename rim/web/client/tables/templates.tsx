import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Card } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import { addressOf, type Chosen, chosenFrom, templateTables } from './address.ts'
import type { BuilderPlace, Template } from './answers.ts'
import { BuiltTable } from './built-table.tsx'
import { Downloads } from './downloads.tsx'

const words = {
  title: { nb: 'Ferdige tabeller', nn: 'Ferdige tabellar', en: 'Ready tables' },
  change: { nb: 'Endre denne tabellen', nn: 'Endre denne tabellen', en: 'Change this table' },
} satisfies Record<string, LocalText>

/** What one can begin with. */
export function TemplateList({ chosen, templates }: { chosen: Chosen; templates: readonly Template[] }) {
  const say = useSay()
  const nothing = { rows: null, columns: null, filters: [] } as const
  return (
    <Card title={say(words.title)}>
      <ul className="lp-templates">
        {templates.map(({ code, title, about }) => (
          <li key={code}>
            <Link className="ds-link" to={addressOf({ ...chosen, ...nothing, template: code })}>
              {say(title)}
            </Link>
            <p className="lp-table-told">{say(about)}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** All tables of a template, and each to go on from. */
export function TemplateTables({
  template,
  round,
  chosen,
  here,
}: {
  template: Template
  round: string
  chosen: Chosen
  here: BuilderPlace
}) {
  const say = useSay()
  const tables = templateTables(template, here, chosen.group)
  return (
    <div className="lp-stack">
      <h2 className="ds-heading" data-size="md">
        {say(template.title)}
      </h2>
      <p className="lp-table-told">{say(template.about)}</p>
      <Downloads
        round={round}
        tables={tables}
        title={say(template.title)}
        sheet={template.code === 'fact_sheet'}
      />
      {tables.map((table) => (
        <div key={addressOf(chosenFrom(round, table))} className="lp-stack">
          <BuiltTable round={round} table={table} />
          <p className="lp-no-print lp-table-told">
            <Link className="ds-link" to={addressOf(chosenFrom(round, table))}>
              {say(words.change)}
            </Link>
          </p>
        </div>
      ))}
    </div>
  )
}
