import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Link } from 'wouter'

type Look = 'primary' | 'secondary' | 'tertiary'
type Colour = 'accent' | 'neutral' | 'danger'

/** A button of the design system. Native, so that it works as buttons do. */
export function Button({
  look = 'primary',
  colour = 'accent',
  size = 'md',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look
  colour?: Colour
  size?: 'sm' | 'md'
  ref?: Ref<HTMLButtonElement>
}) {
  return (
    <button
      type="button"
      className={className === undefined ? 'ds-button' : `ds-button ${className}`}
      data-variant={look}
      data-color={colour}
      data-size={size}
      {...rest}
    />
  )
}

/** A link to one of our pages that looks like a button. */
export function ButtonLink({
  to,
  look = 'primary',
  size = 'md',
  children,
}: {
  to: string
  look?: Look
  size?: 'sm' | 'md'
  children: ReactNode
}) {
  return (
    <Link to={to} className="ds-button" data-variant={look} data-color="accent" data-size={size}>
      {children}
    </Link>
  )
}
