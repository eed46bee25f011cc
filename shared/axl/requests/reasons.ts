import { named } from '../../text/words'

/** Why a request is left out, one sentence each, as README and checklist print them. */
export const reasons = {
  repeatedName: 'Another of this name comes before it in the plan; AXL cannot tell the two apart.',
  repeatedProfile: 'Another profile of the plan stands for the same one on the cluster.',
  realmThere: 'It is on the cluster already. Its password cannot be read: see that it is the one that was agreed.',
  realmOfAnother: (userid: string) =>
    `It is on the cluster already, with the user ${named(userid)}: change it by hand, and write down what stood there.`,
  nameTaken: (name: string) => `Another profile has the name ${named(name)}.`,
  nameOfPlan: 'A profile of the plan has this name, so nothing of that name is deleted.',
  renamedInCircle: (name: string) =>
    `The name ${named(name)} is not free in time: its profile is renamed too, and waits for a name itself.`,
  profileByHand: (name: string) => `Its profile ${named(name)} is done by hand.`,
  updateByHand: 'The profile is updated by hand; apply it then.',
  doneByHand: 'It was done by hand, so it is put back by hand.',
  notKnownBefore: 'It is not known what it was before: put it back by hand.',
  methodsNotKnown: 'Where it was there before, it is not known which methods it had: put them back by hand.',
  digestNotKnown: 'Its former digest credentials cannot be read: where they were others, set those again by hand.',
  putBackByHand: 'The profile is put back by hand; apply it then.',
  formerProfileByHand: (name: string) => `The profile ${named(name)} that it had was renamed by hand.`,
  stillHeld: (name: string) => `The trunk ${named(name)}, which is put back by hand, has it still (SP-4).`,
}
