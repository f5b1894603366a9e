using PrecisionJobs.Data;
using PrecisionJobs.Data.Outbox;
using PrecisionJobs.Domain;
using PrecisionJobs.Domain.Employers;
using PrecisionJobs.Domain.Notifications;

namespace PrecisionJobs.Web.Features.Admin.Companies;

/// <summary>Mails to those who answer for a company.</summary>
internal static class OwnerMail
{
    /// <summary>Adds one mail for each active owner, stored with the change that calls for it.</summary>
    /// <param name="db">Where the mails are stored.</param>
    /// <param name="company">The company, loaded with its members.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">The text after the salutation.</param>
    /// <param name="key">What it is about; one mail per key and owner.</param>
    /// <param name="process">The act.</param>
    public static void AddOwnerMail(
        this AppDbContext db, Company company, string subject, string text, string key, Process process)
    {
        foreach (var owner in company.Members.Where(member => member.CanManageCompany))
        {
            db.Outbox.AddMail(
                new Mail(owner.Email, owner.Name, subject, $"Hello {owner.Name},\n\n{text}"), $"{key}/{owner.Id}", process);
        }
    }
}
