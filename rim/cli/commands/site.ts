import { sayIn } from '#core/foundation'
import { loadLinearSolver } from '#rim/assets'
import { countryOf, showcase, trainingDataset } from '#rim/services/files'
import type { Command } from '../command.ts'
import { demoSteps } from './demo-steps.ts'
import { wholeNumber } from './numbers.ts'

const text = (nb: string, nn: string, en: string) => ({ nb, nn, en })

const words = {
  contents: text(
    'Årsrapporten, målene og tabellbanken er laget av opplæringslandet',
    'Årsrapporten, måla og tabellbanken er laga av opplæringslandet',
    'The annual report, the goals and the table bank are made of the training country',
  ),
  pages: text('Sidene er laget', 'Sidene er laga', 'The pages are made'),
  made: text(
    '{pages} adresser, {megabytes} MB.',
    '{pages} adresser, {megabytes} MB.',
    '{pages} addresses, {megabytes} MB.',
  ),
  open: text(
    'Åpne {address}/nb/ i en nettleser. Stopp med Ctrl-C.',
    'Opne {address}/nb/ i ein nettlesar. Stopp med Ctrl-C.',
    'Open {address}/nb/ in a browser. Stop with Ctrl-C.',
  ),
}

/** `lyttepost site`: the public site with the training country. */
export const siteCommand: Command = {
  name: 'site',
  summary: text(
    'viser de offentlige sidene, fylt med opplæringslandet',
    'viser dei offentlege sidene, fylte med opplæringslandet',
    'shows the public pages, filled with the training country',
  ),
  args: [],
  options: [
    { name: 'port', value: 'tall', default: '8071', text: text('port', 'port', 'port') },
    {
      name: 'no-serve',
      text: text(
        'lag sidene og si hvor mange de er',
        'lag sidene og sei kor mange dei er',
        'make the pages and tell how many',
      ),
    },
    {
      name: 'size',
      value: 'tall',
      text: text(
        'antall registreringer; uten: hele opplæringslandet',
        'talet på registreringar; utan: heile opplæringslandet',
        'number of registrations; without: the whole training country',
      ),
    },
    {
      name: 'seed',
      value: 'tall',
      default: '2020',
      text: text('frø for trekningen', 'frø for trekkinga', 'seed of the draws'),
    },
  ],
  examples: ['lyttepost site', 'lyttepost site --no-serve'],
  async run(call) {
    const { terminal, language } = call
    const say = sayIn(language)
    const port = wholeNumber(call, 'port', 0, 65_535)!
    const seed = wholeNumber(call, 'seed', 0, 4_294_967_295)!
    const size = wholeNumber(call, 'size', 1000, 10_000_000)
    const { run } = demoSteps(call)
    const solver = await loadLinearSolver()
    const base = `http://127.0.0.1:${port}`
    const contents = await run(say(words.contents), 0.1, () =>
      showcase({
        country: countryOf(trainingDataset({ seed, ...(size !== undefined && { size }) }), '2020'),
        solver,
        made: terminal.today(),
        base,
      }),
    )
    const { buildSite } = await import('#rim/site')
    const site = await run(say(words.pages), 0.8, () => buildSite(contents))
    terminal.progress('', 1)
    const sum = [...site.pages.values()].reduce((all, { bytes }) => all + bytes.length, 0)
    const told = { pages: String(site.pages.size), megabytes: String(Math.ceil(sum / 1e6)) }
    if (call.json) terminal.out(JSON.stringify({ addresses: site.pages.size, bytes: sum }))
    else terminal.out(say(words.made, told))
    if (call.flag('no-serve')) return 0
    const { servePublicSite } = await import('#rim/server')
    const { portTaken } = await import('../serve/index.ts')
    const served = await servePublicSite(site, { host: '127.0.0.1', port }).catch((cause: unknown) => {
      throw portTaken(cause, port)
    })
    terminal.note(say(words.open, { address: served.address }))
    await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop))
    await served.close()
    return 0
  },
}
