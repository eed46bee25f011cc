interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: () => string }) => { createScriptURL: (url: string) => string }
}

/**
 * Gives what starts one script beside the window. The content security policy names each policy, and each allows one
 * script: nothing that was typed or read can become another.
 */
export function workerOf(policyName: 'trunkwright-reader' | 'trunkwright-pages', url: string): () => Worker {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  const policy = types?.createPolicy(policyName, { createScriptURL: () => url })
  return () => new Worker(policy?.createScriptURL('') ?? url, { type: 'module' })
}
