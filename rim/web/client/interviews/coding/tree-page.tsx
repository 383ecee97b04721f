import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { codingCount } from '#core/interviews'
import { Button, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState, useAnalysis, useProject } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { codeUse, findCodes } from './code-search.ts'
import { counted } from './counted.ts'
import { PaintTiles } from './text/paints.tsx'
import { CodesTree } from './tree/codes-tree.tsx'
import type { OpenDialog } from './tree/open-dialog.ts'
import { ThemesTree } from './tree/themes-tree.tsx'
import { treeActs } from './tree/tree-acts.ts'
import { TreeDialogs } from './tree/tree-dialogs.tsx'
import './wide-page.css'
import './tree-page.css'

const words = {
  title: { nb: 'Koder og temaer', nn: 'Kodar og tema', en: 'Codes and themes' },
  lead: {
    nb: '{codes}, {codings}, {categories} og {themes}. Dra en kode til en kategori, eller åpne den og kryss av.',
    nn: '{codes}, {codings}, {categories} og {themes}. Dra ein kode til ein kategori, eller opne han og kryss av.',
    en: '{codes}, {codings}, {categories} and {themes}. Drag a code to a category, or open it and tick boxes.',
  },
  filter: { nb: 'Søk i kodene', nn: 'Søk i kodane', en: 'Search the codes' },
  newCode: { nb: 'Ny kode', nn: 'Ny kode', en: 'New code' },
  newCategory: { nb: 'Ny kategori', nn: 'Ny kategori', en: 'New category' },
  newTheme: { nb: 'Nytt tema', nn: 'Nytt tema', en: 'New theme' },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo' },
  redo: { nb: 'Gjør om igjen', nn: 'Gjer om igjen', en: 'Do again' },
  chosen: { nb: '{codes} valgt', nn: '{codes} valt', en: '{codes} chosen' },
  merge: { nb: 'Slå sammen …', nn: 'Slå saman …', en: 'Merge …' },
  place: { nb: 'Legg i kategori …', nn: 'Legg i kategori …', en: 'Put into category …' },
  clear: { nb: 'Velg ingen', nn: 'Vel ingen', en: 'Choose none' },
} satisfies Record<string, LocalText>

/** Codes, categories, themes and what they have to do with the questions. */
export default function TreePage({ study }: StudyPageGiven) {
  const say = useSay()
  const store = useAnalysis()
  const project = useProject()
  const acts = useMemo(() => treeActs(store), [store])
  const [written, setWritten] = useState('')
  const sought = useDeferredValue(written)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const choose = useCallback((code: string, on: boolean): void => {
    setChosen((before) => {
      const after = new Set(before)
      if (on) after.add(code)
      else after.delete(code)
      return after
    })
  }, [])
  const openCode = useCallback((id: string): void => setDialog({ what: 'code', id }), [])
  const picked = [...chosen].filter((id) => project.code.has(id))
  const use = codeUse(project)
  const found = useMemo(
    () => (sought.trim() === '' ? null : new Set(findCodes(project, sought).map(({ code }) => code.id))),
    [project, sought],
  )
  return (
    <div className="lp-stack lp-wide-page">
      <PaintTiles />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">
        {say(words.lead, {
          codes: counted(say, 'code', project.code.size),
          codings: counted(say, 'coding', codingCount(project)),
          categories: counted(say, 'category', project.category.size),
          themes: counted(say, 'theme', project.theme.size),
        })}
      </p>
      <div className="lp-row">
        <Button size="sm" look="secondary" onClick={() => setDialog({ what: 'new-code' })}>
          {say(words.newCode)}
        </Button>
        <Button size="sm" look="secondary" onClick={() => setDialog({ what: 'new-category', codes: [] })}>
          {say(words.newCategory)}
        </Button>
        <Button size="sm" look="secondary" onClick={() => setDialog({ what: 'new-theme' })}>
          {say(words.newTheme)}
        </Button>
        <Button size="sm" look="tertiary" onClick={() => acts.turn('undo')}>
          {say(words.undo)}
        </Button>
        <Button size="sm" look="tertiary" onClick={() => acts.turn('redo')}>
          {say(words.redo)}
        </Button>
        <SaveState />
      </div>
      {picked.length > 0 && (
        <div className="lp-row lp-tree-chosen">
          <strong>{say(words.chosen, { codes: counted(say, 'code', picked.length) })}</strong>
          {picked.length > 1 && (
            <Button size="sm" onClick={() => setDialog({ what: 'merge', codes: picked })}>
              {say(words.merge)}
            </Button>
          )}
          <Button size="sm" look="secondary" onClick={() => setDialog({ what: 'place', codes: picked })}>
            {say(words.place)}
          </Button>
          <Button size="sm" look="tertiary" onClick={() => setChosen(new Set())}>
            {say(words.clear)}
          </Button>
        </div>
      )}
      <div className="lp-tree">
        <CodesTree
          project={project}
          use={use}
          found={found}
          written={written}
          write={setWritten}
          chosen={chosen}
          choose={choose}
          openCode={openCode}
          openCategory={(id) => setDialog({ what: 'category', id })}
          acts={acts}
        />
        <ThemesTree project={project} use={use} open={setDialog} acts={acts} />
      </div>
      <TreeDialogs
        study={study}
        dialog={dialog}
        show={setDialog}
        acts={acts}
        done={() => setChosen(new Set())}
      />
    </div>
  )
}
