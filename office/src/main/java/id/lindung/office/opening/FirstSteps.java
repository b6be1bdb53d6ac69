package id.lindung.office.opening;

/**
 * How far the first day is.
 *
 * @param confirmations person-months the branch's lists confirmed
 * @param workforceFigures denominators with a source
 * @param villagesInvited villages with an operator who may sign in
 * @param villages villages of the office's region
 * @param workers persons in the register
 */
public record FirstSteps(long confirmations, long workforceFigures, long villagesInvited, long villages, long workers) {

    public boolean allInvited() {
        return villages > 0 && villagesInvited >= villages;
    }

    /** Steps that are done, of four. */
    public int done() {
        return (confirmations > 0 ? 1 : 0)
                + (workforceFigures > 0 ? 1 : 0)
                + (allInvited() ? 1 : 0)
                + (workers > 0 ? 1 : 0);
    }
}
