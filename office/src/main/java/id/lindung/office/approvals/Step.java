package id.lindung.office.approvals;

import id.lindung.office.actor.Role;

/** One step on the way of a proposal. */
public enum Step {
    PROPOSE("PROPOSED"),
    CHECK("CHECKED"),
    APPROVE("APPROVED"),
    RETURN("RETURNED"),
    WITHDRAW("WITHDRAWN");

    private final String act;

    Step(String act) {
        this.act = act;
    }

    /** Word of the database. */
    String act() {
        return act;
    }

    public boolean isPossible(ApprovalState state) {
        return switch (this) {
            case PROPOSE -> state.isOpen();
            case CHECK, WITHDRAW -> state == ApprovalState.PROPOSED;
            case APPROVE -> state == ApprovalState.CHECKED;
            case RETURN -> state == ApprovalState.PROPOSED || state == ApprovalState.CHECKED;
        };
    }

    /** Whether a role does this step; the program's own command line does all, still never two of one round. */
    public boolean isOf(Role role, Level level) {
        if (role == Role.SYSTEM) return true;
        return switch (level) {
            case VILLAGE ->
                switch (this) {
                    case PROPOSE, WITHDRAW -> role == Role.VILLAGE_TREASURER;
                    case CHECK -> role == Role.VILLAGE_SECRETARY;
                    case APPROVE -> role == Role.VILLAGE_HEAD;
                    case RETURN -> role == Role.VILLAGE_SECRETARY || role == Role.VILLAGE_HEAD;
                };
            case REGENCY ->
                switch (this) {
                    case PROPOSE, WITHDRAW -> role == Role.REGENCY_OFFICER;
                    case CHECK, RETURN -> role == Role.REGENCY_OFFICER || role == Role.TREASURY_OFFICER;
                    case APPROVE -> role == Role.TREASURY_OFFICER;
                };
        };
    }

    /** Whether the step needs another person than those who acted in this round. */
    boolean needsSomebodyElse() {
        return switch (this) {
            case CHECK, APPROVE, RETURN -> true;
            case PROPOSE, WITHDRAW -> false;
        };
    }
}
