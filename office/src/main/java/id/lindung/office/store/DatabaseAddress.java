package id.lindung.office.store;

/**
 * Where the database listens and who owns it.
 *
 * @param url JDBC address without credentials
 * @param owner the role that owns the tables; used only to migrate
 * @param ownerPassword its password
 */
record DatabaseAddress(String url, String owner, String ownerPassword) {

    @Override
    public String toString() {
        return url + " as " + owner;
    }
}
