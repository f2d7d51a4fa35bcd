-- Who lost telephone and recovery codes begins again with a new invitation: another thing that is done to a membership.
ALTER TABLE core.proposal DROP CONSTRAINT proposal_verb_check;
ALTER TABLE core.proposal ADD CONSTRAINT proposal_verb_check CHECK (verb IN ('NOMINATE', 'SUSPEND', 'REINSTATE', 'END', 'CHANGE_ROLE', 'START_OVER'));
ALTER TABLE core.membership_act DROP CONSTRAINT membership_act_verb_check;
ALTER TABLE core.membership_act ADD CONSTRAINT membership_act_verb_check
  CHECK (verb IN ('INVITE', 'INVITE_AGAIN', 'SUSPEND', 'REINSTATE', 'END', 'CHANGE_ROLE', 'START_OVER', 'DECLINE'));
