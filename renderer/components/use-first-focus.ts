import { onMounted, useTemplateRef } from 'vue'

/** What appears in place of something else has the focus, at `ref="first"`: keyboard and screen reader go on from there. */
export function useFirstFocus(): void {
  const first = useTemplateRef<HTMLElement>('first')
  onMounted(() => first.value?.focus())
}
