import type { Call, Command } from '../command.ts'
import { applicationOptions, applicationPlace, keysOption } from './house-options.ts'

const text = (nb: string, nn: string, en: string) => ({ nb, nn, en })

/** `lyttepost serve`. What it starts is loaded when it is run: the other commands need none of it. */
export const serveCommand: Command = {
  name: 'serve',
  summary: text(
    'starter Lyttepost: uten «--providers» med øvingskommunen og en innlogging for øving',
    'startar Lyttepost: utan «--providers» med øvingskommunen og ei innlogging for øving',
    'starts Lyttepost: without "--providers" with the training municipality and a login for training',
  ),
  args: [],
  options: [
    { name: 'port', value: 'tall', default: '8070', text: text('port', 'port', 'port') },
    {
      name: 'host',
      value: 'adresse',
      default: '127.0.0.1',
      text: text('adressen det lyttes på', 'adressa det blir lytta på', 'address to listen on'),
    },
    {
      name: 'public-url',
      value: 'adresse',
      text: text(
        'https-adressen som nettlesere når Lyttepost på',
        'https-adressa som nettlesarar når Lyttepost på',
        'the https address that browsers reach Lyttepost by',
      ),
    },
    {
      name: 'providers',
      value: 'fil',
      text: text(
        'JSON-fil med innloggingene (docs/operations.md)',
        'JSON-fil med innloggingane (docs/operations.md)',
        'JSON file with the logins (docs/operations.md)',
      ),
    },
    {
      name: 'trusted-proxies',
      value: 'adresser',
      text: text(
        'proxyene foran, med komma mellom, eller «none»; kreves med «--providers»',
        'proxyane framfor, med komma mellom, eller «none»; krevst med «--providers»',
        'the proxies in front, separated by commas, or "none"; demanded with "--providers"',
      ),
    },
    {
      name: 'metrics-token-file',
      value: 'fil',
      text: text(
        'fil med det som må sendes for å lese /metrics',
        'fil med det som må sendast for å lese /metrics',
        'file with what must be sent to read /metrics',
      ),
    },
    {
      name: 'tasks',
      value: 'valg',
      allowed: ['on', 'off'],
      default: 'on',
      text: text(
        'om oppgavene gjøres her; off der «lyttepost work» gjør dem',
        'om oppgåvene blir gjorde her; off der «lyttepost work» gjer dei',
        'whether the tasks are done here; off where "lyttepost work" does them',
      ),
    },
    {
      name: 'publisher',
      value: 'navn',
      text: text(
        'hvem som gir ut de åpne sidene; «Lyttepost» der det ikke er sagt',
        'kven som gir ut dei opne sidene; «Lyttepost» der det ikkje er sagt',
        'who publishes the public pages; "Lyttepost" where it is not told',
      ),
    },
    {
      name: 'licence',
      value: 'valg',
      allowed: ['NLOD_2_0', 'CC_BY_4_0'],
      text: text(
        'lisensen som de åpne tabellene kan brukes under',
        'lisensen som dei opne tabellane kan brukast under',
        'the licence that the open tables may be used under',
      ),
    },
    ...applicationOptions,
    keysOption,
    {
      name: 'audit-heads',
      value: 'fil',
      text: text(
        'fil der hver forsegling av loggen noteres, utenfor databasen',
        'fil der kvar forsegling av loggen blir notert, utanfor databasen',
        'file that each seal of the log is noted in, outside the database',
      ),
    },
  ],
  examples: [
    'lyttepost serve',
    'lyttepost serve --providers innlogging.json --public-url https://lyttepost.example.no --trusted-proxies 10.0.0.5 --keys file:/etc/lyttepost/keys.json',
  ],
  async run(call: Call) {
    const { serve } = await import('../serve/index.ts')
    return serve(call, applicationPlace(call))
  },
}
