using FluentValidation;
using PrecisionJobs.Domain.Postings;
using PrecisionJobs.Web.Infrastructure.Catalogue;

namespace PrecisionJobs.Web.Features.Employer.Postings.New;

/// <summary>How a posting begins.</summary>
public sealed class NewPostingForm
{
    /// <summary>Random key of the page, so that sending it twice makes one draft.</summary>
    public string? Key { get; set; } = Guid.NewGuid().ToString("N");

    public string? Title { get; set; }

    /// <summary>Empty takes the one that the title names.</summary>
    public int? OccupationId { get; set; }
}

public sealed class NewPostingFormValidator : AbstractValidator<NewPostingForm>
{
    public NewPostingFormValidator(CatalogueSnapshot catalogue)
    {
        RuleFor(form => form.Title)
            .NotEmpty().WithMessage("Give the posting a title.")
            .MaximumLength(Posting.TitleLength).WithMessage($"A title has at most {Posting.TitleLength} characters.");
        RuleFor(form => form.OccupationId)
            .Must(id => id is null || catalogue.Occupation(id.Value) is not null)
            .WithMessage("Choose one of the occupations.");
        RuleFor(form => form.Key)
            .Must(key => Guid.TryParseExact(key, "N", out _)).WithMessage("Reload the page and send it again.");
    }
}

/// <summary>The page.</summary>
public sealed record NewPostingPage(NewPostingForm Form);
