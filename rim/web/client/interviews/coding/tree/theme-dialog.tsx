import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { Bearing, Theme } from '#core/interviews'
import { SelectField, TextField } from '../../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import type { ThingGiven } from './open-dialog.ts'
import { bearingWords, standingWords } from './themes-tree.tsx'
import { ThingDialog } from './thing-dialog.tsx'

const words = {
  help: { nb: 'Hva temaet sier.', nn: 'Kva temaet seier.', en: 'What the theme says.' },
  standing: { nb: 'Temaet er', nn: 'Temaet er', en: 'The theme is' },
  reason: {
    nb: 'Hvorfor temaet legges til side',
    nn: 'Kvifor temaet blir lagt til side',
    en: 'Why the theme is set aside',
  },
  reasonHelp: {
    nb: 'Grunnen blir stående i loggen.',
    nn: 'Grunnen blir ståande i loggen.',
    en: 'The reason is kept in the log.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', nn: 'Skriv kvifor.', en: 'Write why.' },
  questions: { nb: 'Problemstillingene', nn: 'Problemstillingane', en: 'The questions' },
  nothing: { nb: 'sier ikke noe om den', nn: 'seier ikkje noko om ho', en: 'says nothing of it' },
} satisfies Record<string, LocalText>

/** A theme: its name, description, how far it has come, and how it bears on each question. */
export function ThemeDialog({ id, acts, show }: ThingGiven) {
  const theme = useProject().theme.get(id)
  return theme ? <Fields theme={theme} acts={acts} show={show} /> : null
}

function Fields({ theme, acts, show }: Omit<ThingGiven, 'id'> & { theme: Theme }) {
  const say = useSay()
  const language = useLanguage()
  const project = useProject()
  const [standing, setStanding] = useState(theme.standing)
  const [reason, setReason] = useState('')
  const [bearings, setBearings] = useState(theme.questions)
  const setsAside = standing === 'set-aside' && theme.standing !== 'set-aside'
  const fault = setsAside && reason.trim() === '' ? say(words.reasonMissing) : undefined
  const bear = (question: string, bearing: string): void => {
    const others = bearings.filter((one) => one.question !== question)
    setBearings(bearing === '' ? others : [...others, { question, bearing: bearing as Bearing }])
  }
  return (
    <ThingDialog
      kind="theme"
      thing={theme}
      help={say(words.help)}
      show={show}
      fault={fault}
      save={(name, text) =>
        acts.change('theme', theme.id, { name, text, standing, questions: bearings }, reason)
      }
    >
      <SelectField
        label={say(words.standing)}
        value={standing}
        change={(value) => setStanding(value as Theme['standing'])}
        options={Object.entries(standingWords).map(([value, text]) => ({ value, text: say(text) }))}
      />
      {setsAside && (
        <TextField
          label={say(words.reason)}
          help={say(words.reasonHelp)}
          value={reason}
          change={setReason}
          error={fault}
        />
      )}
      {[...project.question.values()]
        .sort((a, b) => a.number - b.number)
        .map(({ id, number, text }) => (
          <SelectField
            key={id}
            label={
              <>
                {number}. <span lang={languageOfText(text, language)}>{say(text)}</span>
              </>
            }
            value={bearings.find(({ question }) => question === id)?.bearing ?? ''}
            change={(value) => bear(id, value)}
            options={[
              { value: '', text: say(words.nothing) },
              ...Object.entries(bearingWords).map(([value, told]) => ({ value, text: say(told) })),
            ]}
          />
        ))}
    </ThingDialog>
  )
}
