import { createElement, type FunctionComponent } from 'react'
import type { LinkButtonProps } from './form.props.ts'
import { Button } from './pieces.ts'

/** A link that looks like a button. */
export const LinkButton: FunctionComponent<LinkButtonProps> = (props) => createElement(Button, props)
