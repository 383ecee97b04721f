import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../../api/index.ts'
import { Button, CheckField, Failure, goToFirstFault, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { kept, type MemberFactsAnswer } from '../people/queries.ts'
import { useSend } from '../people/use-send.ts'
import { type MemberAnswer, studyAddress } from '../queries.ts'
import { partWords, keptWords as words } from './study-words.ts'

/** Staff who are appointed to work in studies. */
export interface ColleagueAnswer {
  readonly staff: string
  readonly name: string
}

export const useColleagues = () =>
  useQuery({
    queryKey: ['study-colleagues'],
    queryFn: () => request<readonly ColleagueAnswer[]>('GET', '/api/study-colleagues'),
  })

/** The first letters of the first and the last name. */
export const initialsOf = (name: string): string => {
  const parts = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part))
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => part?.charAt(0).toLocaleUpperCase('nb') ?? '')
    .join('')
}

/** Takes a colleague in, or changes their part and what is told of them. */
export function MemberForm({
  study,
  member,
  facts,
  members,
  close,
}: {
  study: string
  member: MemberAnswer | null
  facts: MemberFactsAnswer | null
  members: readonly MemberAnswer[]
  close: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const colleagues = useColleagues()
  const [staff, setStaff] = useState(member?.staff ?? '')
  const [initials, setInitials] = useState(member?.initials ?? '')
  const [part, setPart] = useState<MemberAnswer['part']>(member?.part ?? 'coder')
  const [raw, setRaw] = useState(member?.raw ?? false)
  const [told, setTold] = useState({
    credentials: facts?.credentials ?? '',
    occupation: facts?.occupation ?? '',
    training: facts?.training ?? '',
    relation: facts?.relation ?? '',
  })
  const [tried, setTried] = useState(false)
  const names = kept(study)
  const address = `${studyAddress(study)}/members/${staff}`
  const save = useMutation({
    mutationFn: async () => {
      await request('PUT', address, { initials, part, raw })
      await request('PUT', `${address}/facts`, told)
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: names.members })
      await queries.invalidateQueries({ queryKey: names.facts })
      await queries.invalidateQueries({ queryKey: ['study', study] })
      close()
    },
  })
  const leave = useSend({ method: 'DELETE', address, refresh: [names.members], done: close })
  const here = new Set(members.filter(({ leftAt }) => leftAt === null).map((one) => one.staff))
  const initialsWrong = !/^\p{L}{1,5}$/u.test(initials)
  return (
    <form
      className="lp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (staff === '' || initialsWrong) goToFirstFault(event.currentTarget)
        else save.mutate()
      }}
    >
      <div className="lp-fields">
        {member === null && (
          <SelectField
            label={say(words.colleague)}
            value={staff}
            change={(chosen) => {
              setStaff(chosen)
              const name = colleagues.data?.find((one) => one.staff === chosen)?.name
              if (name !== undefined) setInitials(initialsOf(name))
            }}
            error={tried && staff === '' ? say(words.chooseOne) : undefined}
            options={[
              { value: '', text: say(words.choose) },
              ...(colleagues.data ?? [])
                .filter((one) => !here.has(one.staff))
                .map((one) => ({ value: one.staff, text: one.name })),
            ]}
          />
        )}
        <TextField
          label={say(words.initials)}
          value={initials}
          change={setInitials}
          readOnly={member !== null}
          error={tried && initialsWrong ? say(words.initialsWrong) : undefined}
        />
        <SelectField
          label={say(words.part)}
          value={part}
          change={(chosen) => setPart(chosen as MemberAnswer['part'])}
          options={(['leader', 'interviewer', 'coder'] as const).map((value) => ({
            value,
            text: say(partWords[value]),
          }))}
        />
      </div>
      <CheckField label={say(words.raw)} checked={raw} change={setRaw} />
      <fieldset className="ds-fieldset lp-part">
        <legend className="ds-label" data-weight="medium">
          {say(words.facts)}
        </legend>
        <div className="lp-fields">
          {(['credentials', 'occupation', 'training', 'relation'] as const).map((field) => (
            <TextField
              key={field}
              rows={2}
              label={say(words[field])}
              value={told[field]}
              change={(value) => setTold((now) => ({ ...now, [field]: value }))}
            />
          ))}
        </div>
      </fieldset>
      {(save.isError || leave.isError) && <Failure cause={save.error ?? leave.error} />}
      <div className="lp-buttons">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        <Button look="tertiary" onClick={close}>
          {say(words.cancel)}
        </Button>
        {member !== null && member.leftAt === null && (
          <Button look="tertiary" colour="danger" onClick={() => leave.mutate(undefined)}>
            {say(words.leave)}
          </Button>
        )}
      </div>
    </form>
  )
}
