import { Awaited, SelectField, Tag, TextField } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { type ApprovalAnswer, kept, useStudyFacts } from '../people/queries.ts'
import { studyAddress } from '../queries.ts'
import { KeptList } from './kept-list.tsx'
import { keptWords as words } from './study-words.ts'
import { verdictWords } from './verdict-words.ts'

const colours = {
  applied: 'warning',
  approved: 'success',
  'not-needed': 'neutral',
  refused: 'danger',
} as const
const verdicts = ['applied', 'approved', 'not-needed', 'refused'] as const

interface Draft extends Omit<ApprovalAnswer, 'id' | 'decidedOn'> {
  readonly decidedOn: string
}

/** Who has approved the study. */
export function ApprovalsCard({ study, writes }: { study: string; writes: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const facts = useStudyFacts(study)
  if (!facts.data) return <Awaited query={facts} />
  return (
    <KeptList<ApprovalAnswer, Draft>
      title={words.approvals}
      none={words.noApprovals}
      things={facts.data.approvals}
      nameOf={({ body }) => body}
      writes={writes}
      address={(id) => `${studyAddress(study)}/approvals/${id}`}
      refresh={[kept(study).facts]}
      begin={() => ({ body: '', caseNumber: '', decidedOn: '', verdict: 'applied', told: '' })}
      draftOf={({ id: _, decidedOn, ...rest }) => ({ ...rest, decidedOn: decidedOn ?? '' })}
      faultsIn={({ body, verdict, decidedOn }) =>
        new Set([
          ...(body.trim() === '' ? ['body'] : []),
          ...(verdict !== 'applied' && decidedOn === '' ? ['decidedOn'] : []),
        ])
      }
      bodyOf={({ decidedOn, ...rest }) => ({
        ...rest,
        decidedOn: rest.verdict === 'applied' ? null : decidedOn,
      })}
      show={({ body, caseNumber, decidedOn, verdict, told }) => (
        <>
          <p className="ds-paragraph">
            <span className="lp-listed-name">{body}</span>{' '}
            <Tag colour={colours[verdict]}>{say(verdictWords[verdict])}</Tag>
          </p>
          <p className="lp-subtle">
            {[caseNumber, decidedOn === null ? '' : dayInWords(decidedOn, language), told]
              .filter((text) => text !== '')
              .join(' · ')}
          </p>
        </>
      )}
      fields={(draft, change, faults) => (
        <>
          <div className="lp-fields">
            <TextField
              label={say(words.body)}
              value={draft.body}
              change={(body) => change({ body })}
              error={faults.has('body') ? say(words.bodyMissing) : undefined}
            />
            <TextField
              label={say(words.caseNumber)}
              value={draft.caseNumber}
              change={(caseNumber) => change({ caseNumber })}
            />
            <SelectField
              label={say(words.verdict)}
              value={draft.verdict}
              change={(verdict) => change({ verdict: verdict as Draft['verdict'] })}
              options={verdicts.map((value) => ({ value, text: say(verdictWords[value]) }))}
            />
            {draft.verdict !== 'applied' && (
              <TextField
                kind="date"
                label={say(words.decidedOn)}
                value={draft.decidedOn}
                change={(decidedOn) => change({ decidedOn })}
                error={faults.has('decidedOn') ? say(words.dateMissing) : undefined}
              />
            )}
          </div>
          <TextField
            rows={2}
            label={say(words.told)}
            value={draft.told}
            change={(told) => change({ told })}
          />
        </>
      )}
    />
  )
}
