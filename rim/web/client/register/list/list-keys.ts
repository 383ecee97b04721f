import type { KeyboardEvent } from 'react'

const linkClass = 'lp-list-link'

/**
 * Keys inside the list: `/` to the search, arrows between the rows; Enter opens by itself, because a row's name is a link.
 * Single keys work only while something in the list has the focus, so that speech and slips do nothing elsewhere.
 */
export function moveByKey(
  event: KeyboardEvent<HTMLElement>,
  search: HTMLInputElement | null,
  /** Opens the one that is left of a search. */
  openOnly: () => void,
): void {
  const { target, currentTarget, key } = event
  if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return
  const links = [...currentTarget.querySelectorAll<HTMLElement>(`.${linkClass}`)]
  const move = (to: HTMLElement | null | undefined) => {
    if (!to) return
    event.preventDefault()
    to.focus()
  }
  if (target === search) {
    if (key === 'ArrowDown') move(links[0])
    if (key === 'Enter') openOnly()
    return
  }
  if (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio') return
  if (target instanceof HTMLSelectElement || target.closest('dialog')) return
  if (key === '/') move(search)
  const at = links.indexOf(target)
  if (at < 0) return
  if (key === 'ArrowDown') move(links[at + 1])
  if (key === 'ArrowUp') move(at === 0 ? search : links[at - 1])
  if (key === 'Home') move(links[0])
  if (key === 'End') move(links.at(-1))
}
