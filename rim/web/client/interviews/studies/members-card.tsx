import { useState } from 'react'
import { Awaited, Button, Card, Tag } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useStudyFacts } from '../people/queries.ts'
import { type OwnStudyAnswer, useMembers } from '../queries.ts'
import { MemberForm } from './member-form.tsx'
import { partWords, keptWords as words } from './study-words.ts'

/** Who works in the study, what they do in it, and who they are. */
export function MembersCard({ study, writes }: { study: OwnStudyAnswer; writes: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const members = useMembers(study.id)
  const facts = useStudyFacts(study.id)
  const [writing, write] = useState<string | null>(null)
  if (!members.data) return <Awaited query={members} />
  if (!facts.data) return <Awaited query={facts} />
  const told = new Map(facts.data.people.map((one) => [one.staff, one]))
  return (
    <Card title={say(words.members)}>
      <ul className="lp-listing">
        {members.data.map((member) => {
          const about = told.get(member.staff)
          if (writing === member.staff) {
            return (
              <li key={member.staff}>
                <MemberForm
                  study={study.id}
                  member={member}
                  facts={about ?? null}
                  members={members.data}
                  close={() => write(null)}
                />
              </li>
            )
          }
          return (
            <li key={member.staff} className="lp-listed">
              <div>
                <p className="ds-paragraph">
                  <span className="lp-listed-name">
                    {member.name} ({member.initials})
                  </span>{' '}
                  <Tag colour={member.part === 'leader' ? 'info' : 'neutral'}>
                    {say(partWords[member.part])}
                  </Tag>{' '}
                  <span className="lp-subtle">
                    {member.leftAt === null
                      ? member.raw && say(words.rawShort)
                      : say(words.left, { date: dayOfMoment(member.leftAt, language) })}
                  </span>
                </p>
                <p className="lp-subtle">
                  {about
                    ? [about.credentials, about.occupation, about.training, about.relation]
                        .filter((text) => text !== '')
                        .join(' · ')
                    : say(words.noFacts)}
                </p>
              </div>
              {writes && (
                <span className="lp-listed-side">
                  <Button
                    look="tertiary"
                    size="sm"
                    aria-label={say(words.changeOf, { name: member.name })}
                    onClick={() => write(member.staff)}
                  >
                    {say(words.change)}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {writing === '' ? (
        <MemberForm
          study={study.id}
          member={null}
          facts={null}
          members={members.data}
          close={() => write(null)}
        />
      ) : (
        writes && (
          <div>
            <Button look="secondary" onClick={() => write('')}>
              {say(words.addMember)}
            </Button>
          </div>
        )
      )}
    </Card>
  )
}
