import { useRef } from 'react'
import { Link, useSearch } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { ReportModel, ReportNode, ReportSection } from '#core/reports'
import { useLanguage, useSay } from '../words/index.ts'
import { FigureView } from './figure-view.tsx'
import { ShownTableView } from './shown-table-view.tsx'
import { TableTools } from './table-tools.tsx'
import { useFigureWidth } from './width.ts'
import './figures.css'
import './report-view.css'

const words = {
  groups: { nb: 'Hvem tallene gjelder', nn: 'Kven tala gjeld', en: 'Whom the numbers are about' },
  substance: { nb: 'Rusproblemer', nn: 'Rusproblem', en: 'Substance problems' },
  mental: {
    nb: 'Kun psykiske problemer',
    nn: 'Berre psykiske problem',
    en: 'Mental-health problems only',
  },
  chapters: { nb: 'Kapitler', nn: 'Kapittel', en: 'Chapters' },
  top: { nb: 'Til kapitlene', nn: 'Til kapitla', en: 'To the chapters' },
  facts: { nb: 'Om tallene', nn: 'Om tala', en: 'About the numbers' },
} satisfies Record<string, LocalText>

type Group = NonNullable<ReportSection['group']>

/** Address of a chapter on the page. */
const anchorOf = ({ id }: ReportSection): string => id.replace('/', '-')
const titleOf = ({ number, title }: ReportSection): string =>
  number === undefined ? title : `${number} ${title}`

/** A report on the screen: one group at a time, with its chapters to go to, and what is about both. */
export function ReportView({ model }: { model: ReportModel }) {
  const say = useSay()
  const search = useSearch()
  const { sections, language } = model
  const groups = [...new Set(sections.flatMap(({ group }) => (group ? [group] : [])))]
  const wanted = new URLSearchParams(search).get('group')
  const group = groups.find((one) => one === wanted) ?? groups[0]
  const shown = sections.filter((section) => section.group === undefined || section.group === group)
  return (
    <div className="lp-report">
      {groups.length > 1 && <Groups groups={groups} chosen={group} />}
      <nav
        className="lp-report-nav lp-no-print"
        id="chapters"
        aria-label={say(words.chapters)}
        lang={language}
      >
        <ul>
          {shown
            .filter(({ level = 1 }) => level === 1)
            .map((section) => (
              <li key={section.id}>
                <a className="ds-link" href={`#${anchorOf(section)}`}>
                  {titleOf(section)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <Chapters key={group} model={model} sections={shown} />
    </div>
  )
}

function Groups({ groups, chosen }: { groups: readonly Group[]; chosen: Group | undefined }) {
  const say = useSay()
  return (
    <nav className="lp-report-groups lp-no-print" aria-label={say(words.groups)}>
      <ul>
        {groups.map((group) => (
          <li key={group}>
            <Link
              to={`?group=${group}`}
              className="lp-report-group"
              {...(group === chosen && { 'aria-current': 'true' as const })}
            >
              {say(words[group])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Chapters({ model, sections }: { model: ReportModel; sections: readonly ReportSection[] }) {
  const say = useSay()
  const page = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const width = useFigureWidth(place)
  const { language, facts, subtitle, syntheticMark } = model
  return (
    <div ref={place} className="lp-report-chapters" lang={language}>
      <p className="lp-report-print-title">
        {model.title}. {subtitle}
      </p>
      {syntheticMark !== null && <p className="lp-report-mark">{syntheticMark}</p>}
      {sections.map((section, at) => (
        <section
          key={section.id}
          id={anchorOf(section)}
          aria-labelledby={`${anchorOf(section)}-title`}
          data-level={section.level ?? 1}
        >
          <Heading section={section} />
          {section.nodes.map((node) => (
            <Node key={node.id} node={node} width={width} model={model} />
          ))}
          {(sections[at + 1]?.level ?? 1) === 1 && (
            <p className="lp-no-print">
              <a className="ds-link" href="#chapters" lang={page}>
                {say(words.top)}
              </a>
            </p>
          )}
        </section>
      ))}
      <section aria-labelledby="report-facts">
        <h2 id="report-facts" className="ds-heading" data-size="md" lang={page}>
          {say(words.facts)}
        </h2>
        <dl className="lp-report-facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}

function Heading({ section }: { section: ReportSection }) {
  const id = `${anchorOf(section)}-title`
  const title = titleOf(section)
  return section.level === 2 ? (
    <h3 id={id} className="ds-heading" data-size="xs">
      {title}
    </h3>
  ) : (
    <h2 id={id} className="ds-heading" data-size="md">
      {title}
    </h2>
  )
}

function Node({ node, width, model }: { node: ReportNode; width: number; model: ReportModel }) {
  const { language } = model
  const fileStem = [model.fileName, node.id.split('/').at(-2)].filter(Boolean).join('-')
  switch (node.type) {
    case 'paragraph':
      return <p className="lp-lead">{node.text}</p>
    case 'list':
      return (
        <ul className="lp-report-points">
          {node.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <div>
          <ShownTableView table={node.table} language={language} />
          <TableTools table={node.table} fileStem={fileStem} />
        </div>
      )
    case 'quote':
      return (
        <blockquote className="lp-report-quote">
          <p>{node.text}</p>
          {node.label !== '' && <footer>{node.label}</footer>}
        </blockquote>
      )
    case 'figure':
      return <FigureView node={node} width={width} language={language} fileStem={fileStem} />
  }
}
