import { useEffect, useRef } from 'react'
import { useWords, type Words } from '../../i18n/index.ts'
import { useHost } from '../../ui/index.ts'

/** Says a word in the admin's toast when an action's answer is a new success. */
export function useToastOnce<Tree>(
  answer: unknown,
  done: boolean,
  words: Words<Tree>,
  say: (words: Words<Tree>['en']) => string,
): void {
  const said = useRef<unknown>(undefined)
  const { toast } = useHost()
  const message = say(useWords(words))
  useEffect(() => {
    if (!done || said.current === answer) return
    said.current = answer
    toast(message)
  }, [answer, done, message, toast])
}
