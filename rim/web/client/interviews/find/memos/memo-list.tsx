import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { About, Memo } from '#core/interviews'
import { saveFile } from '../../../figures/save-file.ts'
import { csvOf } from '../../../national/status/status-view.ts'
import { Button, Card, SelectField, Tag, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import type { MemberAnswer, OwnStudyAnswer } from '../../queries.ts'
import { nameOf } from '../agreement/given.ts'
import type { Case } from '../cases.ts'
import { aboutInWords, kindWords, memoTypes } from './about.ts'
import { JournalForm } from './journal-form.tsx'

const words = {
  title: { nb: 'Alle notater', nn: 'Alle notat', en: 'All memos' },
  type: { nb: 'Type', nn: 'Type', en: 'Type' },
  about: { nb: 'Om', nn: 'Om', en: 'About' },
  author: { nb: 'Skrevet av', nn: 'Skrive av', en: 'Written by' },
  text: { nb: 'Tekst', nn: 'Tekst', en: 'Text' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  journal: { nb: 'Logg for studien', nn: 'Logg for studien', en: 'The study’s journal' },
  search: { nb: 'Søk i notatene', nn: 'Søk i notata', en: 'Search the memos' },
  count: { nb: '{shown} av {count} notater', nn: '{shown} av {count} notat', en: '{shown} of {count} memos' },
  csv: { nb: 'Last ned (CSV)', nn: 'Last ned (CSV)', en: 'Download (CSV)' },
  markdown: { nb: 'Last ned (Markdown)', nn: 'Last ned (Markdown)', en: 'Download (Markdown)' },
  open: { nb: 'Åpne i teksten', nn: 'Opne i teksten', en: 'Open in the text' },
} satisfies Record<string, LocalText>

/** All memos of the study, filtered, with the journal to write in. */
export function MemoList({
  study,
  cases,
  members,
}: {
  study: OwnStudyAnswer
  cases: readonly Case[]
  members: readonly MemberAnswer[]
}) {
  const say = useSay()
  const project = useProject()
  const [asked, setAsked] = useState({ type: '', about: '', author: '', text: '' })
  const all = [...project.memo.values()].reverse()
  const shown = all.filter(
    ({ type, about, author, text }) =>
      (asked.type === '' || type === asked.type) &&
      (asked.about === '' || (about?.kind ?? 'journal') === asked.about) &&
      (asked.author === '' || author === asked.author) &&
      text.toLocaleLowerCase('nb').includes(asked.text.trim().toLocaleLowerCase('nb')),
  )
  const kinds = [...new Set(all.flatMap(({ about }) => (about ? [about.kind] : [])))]
  const authors = [...new Set(all.map(({ author }) => author))]
  const anything = { value: '', text: say(words.all) }
  const lines = (): string[][] =>
    shown.map((memo) => [
      say(memoTypes[memo.type]),
      aboutInWords(memo.about, project, cases, say),
      nameOf(members, memo.author),
      memo.text,
    ])
  const head = [words.type, words.about, words.author, words.text].map((one) => say(one))
  const saveMarkdown = (): void => {
    const parts = lines().map(
      ([type, about, author, text]) => `## ${type}: ${about}\n\n*${author}*\n\n${text}\n`,
    )
    saveFile(`${study.code}-notater.md`, 'text/markdown', `# ${say(words.title)}\n\n${parts.join('\n')}`)
  }
  return (
    <>
      {study.state === 'open' && <JournalForm study={study} />}
      <Card title={say(words.title)}>
        <div className="lp-find-fields lp-find-form">
          <SelectField
            label={say(words.type)}
            value={asked.type}
            change={(type) => setAsked({ ...asked, type })}
            options={[
              anything,
              ...Object.entries(memoTypes).map(([value, text]) => ({ value, text: say(text) })),
            ]}
          />
          <SelectField
            label={say(words.about)}
            value={asked.about}
            change={(about) => setAsked({ ...asked, about })}
            options={[
              anything,
              { value: 'journal', text: say(words.journal) },
              ...kinds.map((value) => ({ value, text: say(kindWords[value]) })),
            ]}
          />
          <SelectField
            label={say(words.author)}
            value={asked.author}
            change={(author) => setAsked({ ...asked, author })}
            options={[anything, ...authors.map((value) => ({ value, text: nameOf(members, value) }))]}
          />
          <div className="lp-find-wide">
            <TextField
              label={say(words.search)}
              value={asked.text}
              change={(text) => setAsked({ ...asked, text })}
            />
          </div>
        </div>
        <div className="lp-row">
          <Button
            look="tertiary"
            size="sm"
            onClick={() => saveFile(`${study.code}-notater.csv`, 'text/csv', csvOf([head, ...lines()]))}
          >
            {say(words.csv)}
          </Button>
          <Button look="tertiary" size="sm" onClick={saveMarkdown}>
            {say(words.markdown)}
          </Button>
        </div>
        <p role="status" className="lp-subtle">
          {say(words.count, { shown: shown.length, count: all.length })}
        </p>
        <ul className="lp-passages">
          {shown.map((memo) => (
            <li key={memo.id} className="lp-passage">
              <p className="lp-passage-head">
                <Tag colour="info">{say(memoTypes[memo.type])}</Tag>
                <span>{aboutInWords(memo.about, project, cases, say)}</span>
                <span className="lp-subtle">{nameOf(members, memo.author)}</span>
                <ToText study={study.id} memo={memo} />
              </p>
              <p className="lp-memo-text">{memo.text}</p>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function ToText({ study, memo: { about, interview } }: { study: string; memo: Memo }) {
  const say = useSay()
  const to = placeOf(about, interview)
  return to === null ? null : (
    <Link to={`/interviews/${study}/coding/${to}`} className="ds-link">
      {say(words.open)}
    </Link>
  )
}

const placeOf = (about: About | null, interview: string | null): string | null => {
  if (interview === null) return null
  return about?.kind === 'coding' ? `${interview}?coding=${about.id}` : interview
}
