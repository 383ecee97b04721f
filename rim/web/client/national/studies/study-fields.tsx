import { ChoiceGroup, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { StudyDraft } from './study-draft.ts'
import { studyAdminWords as words } from './words.ts'

const stances = [
  ['mixed', words.mixed, words.mixedHelp],
  ['codebook', words.codebook, words.codebookHelp],
  ['reflexive', words.reflexive, words.reflexiveHelp],
] as const

/** Titles, purpose, stance and dates of a study. */
export function StudyFields({
  draft,
  change,
  faults,
}: {
  draft: StudyDraft
  change: (change: Partial<StudyDraft>) => void
  faults: ReadonlySet<string>
}) {
  const say = useSay()
  const missing = (field: string) => (faults.has(field) ? say(words.dateMissing) : undefined)
  const untitled = (field: string) => (faults.has(field) ? say(words.titleMissing) : undefined)
  return (
    <>
      <TextField
        label={say(words.titleNb)}
        value={draft.titleNb}
        change={(titleNb) => change({ titleNb })}
        error={untitled('titleNb')}
      />
      <TextField
        label={say(words.titleNn)}
        value={draft.titleNn}
        change={(titleNn) => change({ titleNn })}
        error={untitled('titleNn')}
      />
      <TextField
        rows={3}
        label={say(words.purpose)}
        value={draft.purpose}
        change={(purpose) => change({ purpose })}
      />
      <ChoiceGroup
        kind="radio"
        legend={say(words.stance)}
        chosen={[draft.stance]}
        change={([stance]) => change({ stance: stance as StudyDraft['stance'] })}
        options={stances.map(([value, text, help]) => ({ value, text: say(text), help: say(help) }))}
      />
      <TextField
        kind="date"
        label={say(words.startsOn)}
        value={draft.startsOn}
        change={(startsOn) => change({ startsOn })}
        error={missing('startsOn')}
      />
      <TextField
        kind="date"
        label={say(words.endsOn)}
        value={draft.endsOn}
        change={(endsOn) => change({ endsOn })}
        error={faults.has('order') ? say(words.endsBefore) : missing('endsOn')}
      />
    </>
  )
}
