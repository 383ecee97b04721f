import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { writtenFormOf } from '#core/foundation'
import { request, requestFile } from '../../api/index.ts'
import { Alert, Awaited, Button, Card, ChoiceGroup, DataTable, Failure } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { studyAddress, useMembers } from '../queries.ts'
import { exchangeWords as words } from './words.ts'

const forms = ['archive', 'share', 'code-book', 'table', 'text'] as const
type Form = (typeof forms)[number]

interface ExportsAnswer {
  readonly leftOut: Readonly<Record<'archive' | 'share', readonly string[]>>
  readonly made: readonly {
    readonly id: string
    readonly form: Form
    readonly language: 'nb' | 'nn'
    readonly interviews: number
    readonly madeBy: string
    readonly madeAt: string
  }[]
}

/** Taking files out of the study, and what has been taken out. */
export function TakeOut({ study }: { study: string }) {
  const say = useSay()
  const language = useLanguage()
  const written = writtenFormOf(language)
  const [form, setForm] = useState<Form>('share')
  const found = useQuery({
    queryKey: ['study-exports', study, written],
    queryFn: () => request<ExportsAnswer>('GET', `${studyAddress(study)}/exports?language=${written}`),
  })
  const fetching = useMutation({
    mutationFn: () => requestFile('POST', `${studyAddress(study)}/exports/${form}/${written}`),
    onSuccess: async ({ name, content }) => {
      save(name, content)
      await found.refetch()
    },
  })
  if (!found.data) return <Awaited query={found} />
  const left = form === 'archive' || form === 'share' ? found.data.leftOut[form] : []
  return (
    <>
      <Card title={say(words.out)}>
        <ChoiceGroup
          kind="radio"
          legend={say(words.which)}
          options={forms.map((value) => ({
            value,
            text: say(words[value]),
            ...(value === 'archive' && { help: say(words.archiveHelp) }),
            ...(value === 'share' && { help: say(words.shareHelp) }),
          }))}
          chosen={[form]}
          change={([one]) => {
            setForm(one as Form)
            fetching.reset()
          }}
        />
        {left.length > 0 && (
          <section>
            <h3 className="ds-heading" data-size="xs">
              {say(words.leftOut)}
            </h3>
            <ul className="ds-list" lang={language === 'en' ? 'nb' : undefined}>
              {left.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        <p className="ds-paragraph">{say(words.logged)}</p>
        {fetching.isError && <Failure cause={fetching.error} />}
        {fetching.isSuccess && (
          <Alert colour="success" live="polite">
            {say(words.got)}
          </Alert>
        )}
        <div>
          <Button disabled={fetching.isPending} onClick={() => fetching.mutate()}>
            {say(words.fetch)}
          </Button>
        </div>
      </Card>
      <Made study={study} made={found.data.made} />
    </>
  )
}

function Made({ study, made }: { study: string; made: ExportsAnswer['made'] }) {
  const say = useSay()
  const language = useLanguage()
  const members = useMembers(study)
  const nameOf = (staff: string): string => members.data?.find((one) => one.staff === staff)?.name ?? '–'
  return (
    <DataTable
      caption={say(words.made)}
      rows={made}
      keyOf={({ id }) => id}
      empty={say(words.none)}
      columns={[
        {
          key: 'when',
          head: say(words.when),
          names: true,
          cell: (one) => dayOfMoment(one.madeAt, language),
        },
        { key: 'what', head: say(words.what), cell: (one) => say(words[one.form]) },
        { key: 'who', head: say(words.who), cell: (one) => nameOf(one.madeBy) },
        { key: 'interviews', head: say(words.interviews), numeric: true, cell: (one) => one.interviews },
      ]}
    />
  )
}

/** Has the browser keep a file that was fetched. */
function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
