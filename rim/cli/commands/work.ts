import type { Call, Command } from '../command.ts'
import { applicationOptions, applicationPlace, keysOption } from './house-options.ts'
import { serveCommand } from './serve.ts'

const text = (nb: string, nn: string, en: string) => ({ nb, nn, en })
/** Options that mean the same as they do to a server. */
const shared = serveCommand.options.filter(({ name }) =>
  ['host', 'public-url', 'metrics-token-file', 'audit-heads'].includes(name),
)

/** `lyttepost work`. What it starts is loaded when it is run: the other commands need none of it. */
export const workCommand: Command = {
  name: 'work',
  summary: text(
    'gjør Lyttepost sine oppgaver uten å svare nettlesere; flere kan gå samtidig',
    'gjer oppgåvene til Lyttepost utan å svare nettlesarar; fleire kan gå samtidig',
    "does Lyttepost's tasks without answering browsers; several can run at once",
  ),
  args: [],
  options: [
    {
      name: 'port',
      value: 'tall',
      default: '8079',
      text: text(
        'porten der bare /health, /ready og /metrics svarer',
        'porten der berre /health, /ready og /metrics svarer',
        'the port where only /health, /ready and /metrics answer',
      ),
    },
    ...shared,
    {
      name: 'training',
      value: 'valg',
      allowed: ['yes', 'no'],
      default: 'no',
      text: text(
        'om huset er til øving; det som lages, merkes da som oppdiktet',
        'om huset er til øving; det som blir laga, blir då merkt som oppdikta',
        'whether the house is for training; what is made is then marked as made up',
      ),
    },
    ...applicationOptions,
    keysOption,
  ],
  examples: ['lyttepost work --keys file:/etc/lyttepost/keys.json'],
  async run(call: Call) {
    const { work } = await import('../serve/work.ts')
    return work(call, applicationPlace(call))
  },
}
