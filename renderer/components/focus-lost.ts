/** Whether nothing has the focus: what had it is gone. */
export const isFocusLost = (): boolean => document.activeElement === document.body || document.activeElement === null
