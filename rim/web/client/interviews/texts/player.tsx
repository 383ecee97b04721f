import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  sound: { nb: 'Opptaket av intervjuet', nn: 'Opptaket av intervjuet', en: 'The recording of the interview' },
  play: { nb: 'Spill av', nn: 'Spel av', en: 'Play' },
  pause: { nb: 'Pause', nn: 'Pause', en: 'Pause' },
  back: { nb: '3 s tilbake', nn: '3 s tilbake', en: 'Back 3 s' },
  slower: { nb: 'Saktere', nn: 'Saktare', en: 'Slower' },
  faster: { nb: 'Raskere', nn: 'Raskare', en: 'Faster' },
  insert: { nb: 'Sett inn tid', nn: 'Set inn tid', en: 'Insert the time' },
  speed: { nb: 'Fart: {rate} %', nn: 'Fart: {rate} %', en: 'Speed: {rate} %' },
  logged: {
    nb: 'At du hører opptaket, føres i loggen.',
    nn: 'At du høyrer opptaket, blir ført i loggen.',
    en: 'That you hear the recording is noted in the log.',
  },
  broken: {
    nb: 'Opptaket kan ikke spilles av i denne nettleseren. Prøv en annen, eller legg inn opptaket som mp3.',
    nn: 'Opptaket kan ikkje spelast av i denne nettlesaren. Prøv ein annan, eller legg inn opptaket som mp3.',
    en: 'The recording cannot be played in this browser. Try another, or bring the recording in as mp3.',
  },
} satisfies Record<string, LocalText>

/** What the keys of whoever writes ask of the player. */
export interface PlayerHandle {
  press(key: PlayerKey): void
}

/** Keys that play while somebody writes; none of them writes anything. */
export const playerKeys = { F2: 'toggle', F4: 'back', F8: 'slower', F9: 'faster' } as const
export type PlayerKey = (typeof playerKeys)[keyof typeof playerKeys] | 'insert'

/** Speeds in percent. */
const slowest = 50
const fastest = 200
const step = 10

/** Plays a recording, by buttons and by the keys of the field that is written in. */
export function Player({
  address,
  insert,
  ref,
}: {
  address: string
  /** Puts a moment of the recording, in milliseconds, into the text. */
  insert: (milliseconds: number) => void
  ref: Ref<PlayerHandle>
}) {
  const say = useSay()
  const sound = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [rate, setRate] = useState(100)
  const [broken, setBroken] = useState(false)
  const turnTo = (next: number): void => {
    const rateNow = Math.min(fastest, Math.max(slowest, next))
    sound.current!.playbackRate = rateNow / 100
    setRate(rateNow)
  }
  const press = (key: PlayerKey): void => {
    const audio = sound.current
    if (!audio) return
    if (key === 'toggle') {
      if (audio.paused) audio.play().catch(() => setBroken(true))
      else audio.pause()
    } else if (key === 'back') audio.currentTime = Math.max(0, audio.currentTime - 3)
    else if (key === 'slower') turnTo(rate - step)
    else if (key === 'faster') turnTo(rate + step)
    else insert(Math.round(audio.currentTime * 1000))
  }
  useImperativeHandle(ref, () => ({ press }))
  return (
    <div className="lp-player">
      {/* biome-ignore lint/a11y/useMediaCaption: what is said is what is being written down */}
      <audio
        ref={sound}
        src={address}
        controls
        preload="none"
        aria-label={say(words.sound)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onError={() => setBroken(true)}
      />
      <div className="lp-row">
        <Button look="secondary" size="sm" onClick={() => press('toggle')}>
          {say(playing ? words.pause : words.play)} <kbd>F2</kbd>
        </Button>
        <Button look="secondary" size="sm" onClick={() => press('back')}>
          {say(words.back)} <kbd>F4</kbd>
        </Button>
        <Button look="secondary" size="sm" onClick={() => press('slower')}>
          {say(words.slower)} <kbd>F8</kbd>
        </Button>
        <Button look="secondary" size="sm" onClick={() => press('faster')}>
          {say(words.faster)} <kbd>F9</kbd>
        </Button>
        <Button look="secondary" size="sm" onClick={() => press('insert')}>
          {say(words.insert)} <kbd>Ctrl+Enter</kbd>
        </Button>
        <span role="status">{say(words.speed, { rate })}</span>
      </div>
      <p className="lp-player-note">{say(words.logged)}</p>
      {broken && <Alert colour="danger">{say(words.broken)}</Alert>}
    </div>
  )
}

/** A moment of a recording as it stands in a text: `[00:01:02]`. */
export function timeMark(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `[${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}]`
}
