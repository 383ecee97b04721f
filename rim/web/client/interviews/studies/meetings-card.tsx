import { Awaited, ChoiceGroup, TextField } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { listInWords, useLanguage, useSay } from '../../words/index.ts'
import { kept, type MeetingAnswer, useStudyFacts } from '../people/queries.ts'
import { studyAddress, useMembers } from '../queries.ts'
import { KeptList } from './kept-list.tsx'
import { keptWords as words } from './study-words.ts'

type Draft = Omit<MeetingAnswer, 'id'>

/** Where those who interview and code have agreed on how. */
export function MeetingsCard({ study, writes }: { study: string; writes: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const facts = useStudyFacts(study)
  const members = useMembers(study)
  if (!facts.data) return <Awaited query={facts} />
  if (!members.data) return <Awaited query={members} />
  const nameOf = new Map(members.data.map(({ staff, name }) => [staff, name]))
  return (
    <KeptList<MeetingAnswer, Draft>
      title={words.meetings}
      none={words.noMeetings}
      things={facts.data.meetings}
      nameOf={({ heldOn }) => dayInWords(heldOn, language)}
      writes={writes}
      address={(id) => `${studyAddress(study)}/meetings/${id}`}
      refresh={[kept(study).facts]}
      begin={() => ({ heldOn: '', present: [], agreed: '' })}
      draftOf={({ id: _, ...rest }) => rest}
      faultsIn={({ heldOn, present, agreed }) =>
        new Set([
          ...(heldOn === '' ? ['heldOn'] : []),
          ...(present.length === 0 ? ['present'] : []),
          ...(agreed.trim() === '' ? ['agreed'] : []),
        ])
      }
      bodyOf={(draft) => draft}
      show={({ heldOn, present, agreed }) => (
        <>
          <p className="ds-paragraph">
            <span className="lp-listed-name">{dayInWords(heldOn, language)}</span>{' '}
            <span className="lp-subtle">
              {listInWords(
                present.map((staff) => nameOf.get(staff) ?? '–'),
                language,
              )}
            </span>
          </p>
          <p className="ds-paragraph">{agreed}</p>
        </>
      )}
      fields={(draft, change, faults) => (
        <>
          <TextField
            kind="date"
            label={say(words.heldOn)}
            value={draft.heldOn}
            change={(heldOn) => change({ heldOn })}
            error={faults.has('heldOn') ? say(words.dateMissing) : undefined}
          />
          <ChoiceGroup
            kind="checkbox"
            legend={say(words.present)}
            chosen={draft.present}
            change={(present) => change({ present })}
            error={faults.has('present') ? say(words.presentMissing) : undefined}
            options={members.data.map(({ staff, name }) => ({ value: staff, text: name }))}
          />
          <TextField
            rows={4}
            label={say(words.agreedOn)}
            value={draft.agreed}
            change={(agreed) => change({ agreed })}
            error={faults.has('agreed') ? say(words.agreedMissing) : undefined}
          />
        </>
      )}
    />
  )
}
